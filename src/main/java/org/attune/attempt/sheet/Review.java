package org.attune.attempt.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.attune.item.BestAndWorst;
import org.attune.item.BranchingCase;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.CaseScoring;
import org.attune.item.CaseState;
import org.attune.item.Column;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.Option;
import org.attune.item.Placing;
import org.attune.item.Prose;
import org.attune.item.Reflection;
import org.attune.item.Response;
import org.attune.item.ScriptConcordance;
import org.attune.item.SingleBest;
import org.attune.item.Walk;
import org.attune.item.WordCount;
import org.attune.words.Message;

/** An item after the attempt is submitted: what one chose, what it earned, the key, and the rationale of every option. */
public sealed interface Review {

    /** The fragment of {@code attempt/review} that shows it. */
    String fragment();

    /** What the item is called, where it has a name. */
    default Optional<String> title() {
        return Optional.empty();
    }

    record Options(boolean several, Prose stem, List<Reviewed> options) implements Review {

        @Override
        public String fragment() {
            return "options";
        }

        public boolean answered() {
            return options.stream().anyMatch(Reviewed::chosen);
        }
    }

    /**
     * @param key it is the best answer, or one that belongs to the key
     * @param credit the share of the points that choosing it adds
     * @param open it could be chosen as things stood
     */
    record Reviewed(String text, boolean chosen, boolean key, BigDecimal credit, String rationale, boolean open) {

        /** It earns something, and yet is not the key. */
        public boolean partly() {
            return !key && credit.signum() > 0;
        }
    }

    /**
     * @param how what was to be done
     * @param rule by which it was scored, in words
     */
    record Rows(Prose stem, Message how, Message rule, List<ReviewedRow> rows) implements Review {

        @Override
        public String fragment() {
            return "rows";
        }

        public boolean answered() {
            return rows.stream().anyMatch(row -> row.given().isPresent());
        }
    }

    /**
     * @param given the column that was given, also when it was given twice and does not count
     * @param verdict in a few words: "Right", "2 places off"
     */
    record ReviewedRow(
            String text, Optional<String> given, String belongs, boolean right, Message verdict, String rationale) {}

    /**
     * @param text as it was written; shown with its line breaks
     * @param counted how many words it has
     */
    record Text(Prose stem, Message rule, String text, int counted, Prose guidance) implements Review {

        @Override
        public String fragment() {
            return "text";
        }

        public boolean answered() {
            return !text.isBlank();
        }
    }

    /** @param same one was picked for both */
    record Pair(Prose stem, Message rule, boolean answered, boolean same, List<ReviewedCandidate> candidates)
            implements Review {

        @Override
        public String fragment() {
            return "pair";
        }
    }

    /**
     * @param pickedBest it was picked as the best
     * @param best it is the best
     */
    record ReviewedCandidate(
            String text, boolean pickedBest, boolean pickedWorst, boolean best, boolean worst, String rationale) {}

    /**
     * @param given as it was typed, with its unit; empty when nothing was
     * @param readAs the number that was read, where that looks otherwise than what was typed
     * @param verdict in a few words: "Right", "0.5 off"
     */
    record Amount(
            Prose stem,
            Message rule,
            Optional<String> given,
            Optional<String> readAs,
            String answer,
            boolean right,
            Message verdict,
            String rationale,
            Prose working)
            implements Review {

        @Override
        public String fragment() {
            return "number";
        }
    }

    record Concordance(Prose stem, Message rule, boolean panel, List<ReviewedNested> nested) implements Review {

        @Override
        public String fragment() {
            return "concordance";
        }

        public boolean answered() {
            return nested.stream().anyMatch(one -> one.given().isPresent());
        }
    }

    /**
     * @param author the author's answer
     * @param earned the share of its part that was earned, in per cent
     * @param full all of it was
     */
    record ReviewedNested(
            String hypothesis,
            String information,
            Optional<String> given,
            String author,
            String earned,
            boolean full,
            String rationale) {}

    /**
     * @param start where the variables stood at first
     * @param worth what the ending was worth, where the case is scored by it: "100 %"
     */
    record Story(
            Optional<String> title,
            Prose stem,
            Message rule,
            List<CaseWords.Level> start,
            List<Decided> steps,
            Optional<BranchingCase.Ending> ending,
            Optional<String> worth)
            implements Review {

        @Override
        public String fragment() {
            return "story";
        }
    }

    /**
     * @param again it had been made before, and so earned nothing more
     * @param changes what it did to the variables, in words
     * @param state where they stood then
     * @param others the choices of the scene that were not made
     */
    record Decided(
            Prose scene,
            Reviewed made,
            boolean again,
            String consequence,
            List<Message> changes,
            List<CaseWords.Level> state,
            List<Reviewed> others) {}

    static Review of(Item item, Optional<Response> response) {
        return switch (item) {
            case SingleBest single ->
                new Options(false, single.stem(), options(single.options(), response, Review::isWhole));
            case MultipleResponse multiple ->
                new Options(
                        true, multiple.stem(), options(multiple.options(), response, credit -> credit.signum() > 0));
            case BestAndWorst pair -> pair(pair, ResponseParts.picked(response));
            case Numeric numeric -> number(numeric, ResponseParts.entered(response));
            case ScriptConcordance concordance -> concordance(concordance, ResponseParts.placed(response));
            case Reflection reflection -> text(reflection, ResponseParts.written(response));
            case BranchingCase story -> story(story, Walk.along(story, ResponseParts.path(response)));
            case Placing placing ->
                new Rows(
                        placing.stem(),
                        PlacingWords.how(placing),
                        PlacingWords.rule(placing),
                        rows(placing, ResponseParts.placed(response)));
        };
    }

    private static List<Reviewed> options(
            List<Option> options, Optional<Response> response, Predicate<BigDecimal> isKey) {
        Set<Key> chosen = ResponseParts.chosen(response);
        return options.stream()
                .map(option -> new Reviewed(
                        option.text(),
                        chosen.contains(option.key()),
                        isKey.test(option.credit()),
                        option.credit(),
                        option.rationale(),
                        true))
                .toList();
    }

    private static Review text(Reflection item, String text) {
        return new Text(item.stem(), WritingWords.rule(item), text, WordCount.of(text), item.guidance());
    }

    private static List<ReviewedRow> rows(Placing item, Response.Placed placed) {
        return item.rows().stream()
                .map(row -> new ReviewedRow(
                        row.text(),
                        Optional.ofNullable(placed.columns().get(row.key()))
                                .flatMap(item::column)
                                .map(Column::text),
                        item.column(row.belongs()).orElseThrow().text(),
                        PlacingWords.right(item, placed, row),
                        PlacingWords.verdict(item, placed, row),
                        row.rationale()))
                .toList();
    }

    private static Review pair(BestAndWorst item, Response.Picked picked) {
        return new Pair(
                item.stem(),
                KindWords.rule(item),
                !picked.isBlank(),
                picked.isSame(),
                item.candidates().stream()
                        .map(one -> new ReviewedCandidate(
                                one.text(),
                                picked.best().equals(Optional.of(one.key())),
                                picked.worst().equals(Optional.of(one.key())),
                                one.key().equals(item.best()),
                                one.key().equals(item.worst()),
                                one.rationale()))
                        .toList());
    }

    private static Review number(Numeric item, Response.Entered entered) {
        String unit = item.unit().map(of -> " " + of).orElse("");
        boolean right =
                entered.number().map(item::credit).filter(Review::isWhole).isPresent();
        return new Amount(
                item.stem(),
                KindWords.rule(item),
                entered.number().map(number -> entered.text() + unit),
                KindWords.readAs(entered),
                KindWords.plain(item.answer()) + unit,
                right,
                entered.number()
                        .map(number -> right
                                ? Message.of("attempt.placing.right")
                                : Message.of(
                                        "attempt.placing.off",
                                        KindWords.plain(
                                                number.subtract(item.answer()).abs())))
                        .orElse(Message.of("attempt.placing.not-answered")),
                item.rationale(),
                item.working());
    }

    private static Review concordance(ScriptConcordance item, Response.Placed placed) {
        return new Concordance(
                item.stem(),
                PlacingWords.rule(item),
                item.panel().isPresent(),
                item.nested().stream()
                        .map(one -> nested(
                                item, one, Optional.ofNullable(placed.columns().get(one.key()))))
                        .toList());
    }

    private static ReviewedNested nested(ScriptConcordance item, ScriptConcordance.Nested one, Optional<Key> given) {
        BigDecimal earned = given.map(answer -> item.credit(one.key(), answer)).orElse(BigDecimal.ZERO);
        return new ReviewedNested(
                one.hypothesis(),
                one.information(),
                given.flatMap(item::column).map(Column::text),
                item.column(one.becomes()).orElseThrow().text(),
                Points.percent(earned),
                isWhole(earned),
                one.rationale());
    }

    private static Review story(BranchingCase story, Walk walk) {
        Optional<BranchingCase.Ending> ending =
                walk instanceof Walk.Ended ended ? Optional.of(ended.ending()) : Optional.empty();
        return new Story(
                Optional.of(story.title()),
                story.stem(),
                CaseWords.rule(story),
                CaseWords.all(story, Walk.along(story, List.of()).state()),
                walk.steps().stream().map(step -> decided(story, step)).toList(),
                ending,
                ending.filter(there -> story.plot().scoring() != CaseScoring.PATH)
                        .map(there -> Points.number(there.credit().movePointRight(2)) + " %"));
    }

    private static Decided decided(BranchingCase story, Walk.Step step) {
        List<Choice> open = story.plot().offered(step.scene(), step.before());
        List<Reviewed> others = step.scene().choices().stream()
                .filter(choice -> !choice.equals(step.choice()))
                .map(choice -> reviewed(choice, false, open.contains(choice)))
                .toList();
        return new Decided(
                step.scene().text(),
                reviewed(step.choice(), true, true),
                step.before()
                        .made()
                        .contains(new CaseState.Made(
                                step.scene().key(), step.choice().key())),
                step.choice().consequence(),
                CaseWords.changes(story, step, true),
                CaseWords.all(story, step.after()),
                others);
    }

    private static Reviewed reviewed(Choice choice, boolean made, boolean open) {
        return new Reviewed(choice.text(), made, isWhole(choice.credit()), choice.credit(), choice.rationale(), open);
    }

    private static boolean isWhole(BigDecimal credit) {
        return credit.compareTo(BigDecimal.ONE) == 0;
    }
}
