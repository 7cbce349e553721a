package org.attune.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.attune.item.BranchingCase;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.Column;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.MultipleResponse;
import org.attune.item.Option;
import org.attune.item.Placing;
import org.attune.item.Prose;
import org.attune.item.Response;
import org.attune.item.SingleBest;
import org.attune.item.Walk;
import org.attune.words.Message;

/** An item after the attempt is submitted: what one chose, what it earned, the key, and the rationale of every option. */
sealed interface Review {

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
     */
    record Reviewed(String text, boolean chosen, boolean key, BigDecimal credit, String rationale) {

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

    record Story(Optional<String> title, Prose stem, List<Decided> steps, Optional<BranchingCase.Ending> ending)
            implements Review {

        @Override
        public String fragment() {
            return "story";
        }
    }

    /** @param others the choices of the scene that were not made */
    record Decided(Prose scene, Reviewed made, String consequence, List<Reviewed> others) {}

    static Review of(Item item, Optional<Response> response) {
        return switch (item) {
            case SingleBest single ->
                new Options(false, single.stem(), options(single.options(), response, Review::isWhole));
            case MultipleResponse multiple ->
                new Options(
                        true, multiple.stem(), options(multiple.options(), response, credit -> credit.signum() > 0));
            case BranchingCase story -> story(story, Walk.along(story, Question.path(response)));
            case Placing placing ->
                new Rows(
                        placing.stem(),
                        PlacingWords.how(placing),
                        PlacingWords.rule(placing),
                        rows(placing, Question.placed(response)));
        };
    }

    private static List<Reviewed> options(
            List<Option> options, Optional<Response> response, Predicate<BigDecimal> isKey) {
        Set<Key> chosen = Question.chosen(response);
        return options.stream()
                .map(option -> new Reviewed(
                        option.text(),
                        chosen.contains(option.key()),
                        isKey.test(option.credit()),
                        option.credit(),
                        option.rationale()))
                .toList();
    }

    private static List<ReviewedRow> rows(Placing item, Response.Placed placed) {
        return item.rows().stream()
                .map(row -> new ReviewedRow(
                        row.text(),
                        Optional.ofNullable(placed.columns().get(row.key()))
                                .flatMap(item::column)
                                .map(Column::text),
                        item.column(row.belongs()).orElseThrow().text(),
                        item.counts(placed, row).equals(Optional.of(row.belongs())),
                        PlacingWords.verdict(item, placed, row),
                        row.rationale()))
                .toList();
    }

    private static Review story(BranchingCase story, Walk walk) {
        return new Story(
                Optional.of(story.title()),
                story.stem(),
                walk.steps().stream().map(Review::decided).toList(),
                walk instanceof Walk.Ended(var _, var ending) ? Optional.of(ending) : Optional.empty());
    }

    private static Decided decided(Walk.Step step) {
        List<Reviewed> others = step.scene().choices().stream()
                .filter(choice -> !choice.equals(step.choice()))
                .map(choice -> reviewed(choice, false))
                .toList();
        return new Decided(
                step.scene().text(),
                reviewed(step.choice(), true),
                step.choice().consequence(),
                others);
    }

    private static Reviewed reviewed(Choice choice, boolean made) {
        return new Reviewed(choice.text(), made, isWhole(choice.credit()), choice.credit(), choice.rationale());
    }

    private static boolean isWhole(BigDecimal credit) {
        return credit.compareTo(BigDecimal.ONE) == 0;
    }
}
