package org.attune.item;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Text that an author wrote in Markdown, as sanitised HTML. Only the content loader makes it.
 *
 * <p>The HTML may be made when it is first asked for: of the thousand texts in the content most are not shown for hours after
 * the application starts, and making them all would keep everybody waiting.
 */
public final class Prose {

    private final Supplier<String> writer;
    private volatile @Nullable String html;

    /** @param writer gives the same HTML whenever and however often it is asked */
    public Prose(Supplier<String> writer) {
        this.writer = writer;
    }

    public Prose(String html) {
        this(() -> html);
    }

    public String html() {
        String made = html;
        if (made == null) {
            made = writer.get();
            html = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Prose prose && prose.html().equals(html());
    }

    @Override
    public int hashCode() {
        return html().hashCode();
    }

    @Override
    public String toString() {
        return html();
    }
}
