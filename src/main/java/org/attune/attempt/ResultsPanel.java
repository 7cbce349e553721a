package org.attune.attempt;

import java.util.Map;
import java.util.Optional;
import org.attune.course.Visit;

/**
 * What a later stage (outcome, passback) adds to the page of results, so that the learner sees it all in one place while
 * attempts know nothing of grades. Panels stand in the order of {@code @Order}.
 */
public interface ResultsPanel {

    /** What to show below the results of this attempt; empty when there is nothing to say. */
    Optional<Shown> show(Visit visit, AttemptId attempt);

    /**
     * @param fragment a Thymeleaf fragment, such as {@code outcome/panel :: mastery}
     * @param model what the fragment needs, under names that no other panel uses
     */
    record Shown(String fragment, Map<String, Object> model) {}
}
