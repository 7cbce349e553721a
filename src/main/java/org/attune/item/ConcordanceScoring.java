package org.attune.item;

import org.attune.item.ScriptConcordance.Nested;

/** What an answer to a nested question of a {@link ScriptConcordance} earns. */
public enum ConcordanceScoring {

    /**
     * The panellists who gave this answer ÷ those who gave the one given most often. Until a panel has answered the
     * question, the author's answer earns all and the others nothing.
     */
    AGGREGATE {
        @Override
        Share share(ScriptConcordance item, Nested asked, Key answer) {
            return item.panel()
                    .filter(panel -> panel.most(asked.key()) > 0)
                    .map(panel -> new Share(panel.count(asked.key(), answer), panel.most(asked.key())))
                    .orElseGet(() -> Share.ofAllOrNothing(answer.equals(asked.becomes())));
        }
    },

    /** 1 − distance from the author's answer ÷ 4, which is the length of the scale. */
    LINEAR {
        @Override
        Share share(ScriptConcordance item, Nested asked, Key answer) {
            int length = ScriptConcordance.POINTS.size() - 1;
            return new Share(length - item.distance(answer, asked.becomes()), length);
        }
    };

    abstract Share share(ScriptConcordance item, Nested asked, Key answer);
}
