package org.attune.attempt;

import java.util.Map;
import org.attune.course.Visit;

/**
 * What a later stage (outcome, passback) adds to the page of results, so that the learner sees it all in one place while
 * attempts know nothing of grades. Panels stand in the order of {@code @Order}.
 */
public interface ResultsPanel {

    /** The Thymeleaf fragment that shows it, such as {@code outcome/panel :: mastery}. */
    String fragment();

    /** What that fragment needs, under names that no other panel uses. */
    Map<String, Object> model(Visit visit, AttemptId attempt);
}
