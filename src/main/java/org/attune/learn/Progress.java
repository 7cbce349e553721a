package org.attune.learn;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.item.Key;

/**
 * How far one person has read in a module at one link.
 *
 * @param pages of the module as it is today, in their order
 * @param read those of them that were marked as read, in the order in which they were
 */
public record Progress(List<Key> pages, Set<Key> read) {

    public Progress {
        pages = List.copyOf(pages);
        Set<Key> there = new LinkedHashSet<>(read);
        there.retainAll(pages);
        read = Collections.unmodifiableSet(there);
    }

    public boolean isRead(Key page) {
        return read.contains(page);
    }

    public boolean begun() {
        return !read.isEmpty();
    }

    /** Whether every page was read. */
    public boolean done() {
        return read.size() == pages.size();
    }

    /** Where one left off: the first unread page after the one read last, else the first unread one; empty when all is read. */
    public Optional<Key> next() {
        int last = read.stream()
                .reduce((earlier, later) -> later)
                .map(pages::indexOf)
                .orElse(-1);
        return pages.stream()
                .skip(last + 1L)
                .filter(page -> !isRead(page))
                .findFirst()
                .or(() -> pages.stream().filter(page -> !isRead(page)).findFirst());
    }
}
