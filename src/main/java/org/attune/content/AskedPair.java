package org.attune.content;

import java.util.List;
import java.util.Optional;
import org.attune.competency.StatementId;
import org.attune.item.BestAndWorst.Candidate;
import org.attune.item.BestAndWorstScoring;
import org.attune.item.Key;
import org.attune.yaml.YamlMap;

/** What an author wrote of a best-and-worst item. */
record AskedPair(BestAndWorstScoring scoring, List<DraftCandidate> candidates, Key best, Key worst)
        implements DraftItem.Asked {

    record DraftCandidate(YamlMap at, Candidate candidate) {}

    /** Empty when no rule can be read. */
    static Optional<AskedPair> read(YamlMap item) {
        Optional<BestAndWorstScoring> scoring = QuizReader.scoring(item, BestAndWorstScoring.values());
        Key best = item.parsed("best", Key::new).orElse(Keys.UNREADABLE);
        Key worst = item.parsed("worst", Key::new).orElse(Keys.UNREADABLE);
        Keys keys = new Keys();
        List<DraftCandidate> candidates =
                item.maps("options").stream().map(map -> candidate(map, keys)).toList();
        return scoring.map(rule -> new AskedPair(rule, candidates, best, worst));
    }

    private static DraftCandidate candidate(YamlMap map, Keys keys) {
        Candidate candidate = new Candidate(
                keys.of(map),
                Typography.of(map.text("text")),
                Typography.of(map.text("rationale")),
                map.parsedTexts("statements", StatementId::new));
        map.done();
        return new DraftCandidate(map, candidate);
    }

    void check(YamlMap at, QuizRules rules) {
        QuizRules.count(at, "options", candidates.size(), 3, 6);
        candidates.forEach(draft -> rules.statements(draft.candidate().statements(), draft.at()));
        isThere(at, "best", best);
        isThere(at, "worst", worst);
        if (best.equals(worst) && !best.equals(Keys.UNREADABLE)) {
            at.problem("worst", "'%s' cannot be both, the best and the worst".formatted(worst));
        }
    }

    private void isThere(YamlMap at, String field, Key wanted) {
        boolean there =
                candidates.stream().anyMatch(draft -> draft.candidate().key().equals(wanted));
        if (!there && !wanted.equals(Keys.UNREADABLE)) {
            at.problem(field, "there is no option '%s' to be the %s".formatted(wanted, field));
        }
    }
}
