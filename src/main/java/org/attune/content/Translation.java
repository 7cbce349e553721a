package org.attune.content;

import java.util.Optional;

/**
 * A module in another language, as far as it is translated, and English for the rest.
 *
 * @param quiz the words for older versions of its quiz as well; empty when the quiz is not translated
 */
record Translation(String language, TrainingModule module, Optional<QuizTranslation> quiz) {}
