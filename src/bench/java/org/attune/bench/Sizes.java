package org.attune.bench;

/** How many of each are done. The warm-up is done first and not counted. */
record Sizes(int starts, int warmUp, int launches, int learners, int owed) {

    static Sizes scaled(double scale) {
        return new Sizes(scale < 1 ? 1 : 5, of(2_000, scale), of(6_000, scale), of(2_000, scale), of(10_000, scale));
    }

    private static int of(int count, double scale) {
        return Math.max(64, (int) (count * scale));
    }
}
