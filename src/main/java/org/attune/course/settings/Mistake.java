package org.attune.course.settings;

import org.attune.words.Message;

/**
 * What is wrong in a form.
 *
 * @param field the id of the control on the page
 * @param words for the one who typed it: what is wrong and what would be right
 */
public record Mistake(String field, Message words) {}
