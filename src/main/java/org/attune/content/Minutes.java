package org.attune.content;

import org.attune.item.BestAndWorst;
import org.attune.item.BranchingCase;
import org.attune.item.Item;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.Placing;
import org.attune.item.Reflection;
import org.attune.item.ScriptConcordance;
import org.attune.item.SingleBest;

/**
 * What a module takes: 200 words a minute; a minute for an item, two for one with rows or one that asks for a number, one for
 * each nested question, one for every 20 words that are to be written (at least two), and one for each scene on the longest
 * way of a case.
 */
final class Minutes {

    private static final double WORDS_A_MINUTE = 200;
    private static final int WRITTEN_A_MINUTE = 20;
    private static final double FAR_OFF = 0.15;

    private Minutes() {}

    static double expected(TrainingModule module) {
        int words = module.pages().stream().mapToInt(TrainingModule.Page::words).sum();
        int quiz = module.quiz().items().stream().mapToInt(Minutes::of).sum();
        return words / WORDS_A_MINUTE + quiz;
    }

    static boolean farOff(int stated, double expected) {
        return Math.abs(stated - expected) > FAR_OFF * expected;
    }

    private static int of(Item item) {
        return switch (item) {
            case SingleBest _, MultipleResponse _, BestAndWorst _ -> 1;
            case Numeric _ -> 2;
            case ScriptConcordance concordance -> concordance.nested().size();
            case Reflection reflection -> Math.max(2, Math.ceilDiv(reflection.minimumWords(), WRITTEN_A_MINUTE));
            case Placing _ -> 2;
            case BranchingCase branching -> Scenes.of(branching).longestWay(branching.start());
        };
    }
}
