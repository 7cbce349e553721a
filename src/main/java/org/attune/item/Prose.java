package org.attune.item;

/** Text that an author wrote in Markdown, as sanitised HTML. Only the content loader makes it. */
public record Prose(String html) {}
