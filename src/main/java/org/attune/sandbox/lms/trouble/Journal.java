package org.attune.sandbox.lms.trouble;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** The last requests of the tool and what they were answered, newest first. */
@Component
public class Journal {

    private static final int KEPT = 500;

    /**
     * @param answer the status, or 0 where the connection was cut
     * @param note why it was refused, or empty
     */
    public record Entry(Instant at, String method, String address, int answer, String note, long millis) {

        public boolean refused() {
            return answer == 0 || answer >= 400;
        }
    }

    private final Deque<Entry> entries = new ArrayDeque<>();

    synchronized void write(Entry entry) {
        entries.addFirst(entry);
        if (entries.size() > KEPT) {
            entries.removeLast();
        }
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public synchronized void reset() {
        entries.clear();
    }
}
