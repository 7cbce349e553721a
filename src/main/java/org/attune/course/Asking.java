package org.attune.course;

/**
 * How a quiz is put to a learner.
 *
 * @param shuffleItems the questions come in another order for each attempt
 * @param shuffleOptions so do the options and rows of a question, apart from those that its author has pinned
 */
public record Asking(Drawing drawing, boolean shuffleItems, boolean shuffleOptions, Paging paging) {

    /** Everything, in the author's order, one question a page. */
    public static final Asking DEFAULT = new Asking(new Drawing.Everything(), false, false);

    /** One question a page. */
    public Asking(Drawing drawing, boolean shuffleItems, boolean shuffleOptions) {
        this(drawing, shuffleItems, shuffleOptions, Paging.ONE_BY_ONE);
    }

    public Asking with(Paging other) {
        return new Asking(drawing, shuffleItems, shuffleOptions, other);
    }
}
