package org.attune.admin;

import org.attune.words.Message;

/**
 * What is wrong in a form.
 *
 * @param field the id of the control on the page
 * @param words what is wrong and what would be right
 */
record Mistake(String field, Message words) {}
