package org.attune.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * How a number of operations went.
 *
 * @param nanos how long each took, in the order of their numbers
 * @param wall from the first's beginning to the last's end
 * @param cpu processor time that each of the watched processes used meanwhile, by name
 */
record Timed(long[] nanos, Duration wall, Map<String, Duration> cpu) {

    double perSecond() {
        return nanos.length / seconds(wall);
    }

    double milliseconds(double quantile) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(quantile * sorted.length) - 1;
        return sorted[Math.max(0, rank)] / 1e6;
    }

    /** Processor milliseconds of one process for each operation. */
    double cpuMilliseconds(String process) {
        return cpu.getOrDefault(process, Duration.ZERO).toNanos() / 1e6 / nanos.length;
    }

    /** The same operations continued: their times and costs add up, number by number. */
    Timed then(Timed next) {
        long[] sums = new long[nanos.length];
        Arrays.setAll(sums, i -> nanos[i] + next.nanos[i]);
        Map<String, Duration> costs = new java.util.TreeMap<>(cpu);
        next.cpu.forEach((process, cost) -> costs.merge(process, cost, Duration::plus));
        return new Timed(sums, wall.plus(next.wall), costs);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
