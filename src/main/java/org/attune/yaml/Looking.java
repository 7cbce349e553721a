package org.attune.yaml;

import java.time.Duration;

/** Looks again and again whether something has changed, on a thread of its own, until it is closed. */
public final class Looking implements AutoCloseable {

    private final Thread thread;

    private Looking(Thread thread) {
        this.thread = thread;
    }

    /**
     * @param name of the thread
     * @param look throws nothing: the first time that it does is the last look
     */
    public static Looking every(Duration pause, String name, Runnable look) {
        return new Looking(Thread.ofVirtual().name(name).start(() -> lookEvery(pause, look)));
    }

    private static void lookEvery(Duration pause, Runnable look) {
        try {
            while (true) {
                Thread.sleep(pause);
                look.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
