package org.attune.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a number of operations went.
 *
 * @param times how long each took, in the order of their numbers
 * @param wall from the first's beginning to the last's end
 * @param cpu processor time that each of the watched processes used meanwhile, by name
 */
record Timed(List<Duration> times, Duration wall, Map<String, Duration> cpu) {

    static final Timed NONE = new Timed(List.of(), Duration.ZERO, Map.of());

    int count() {
        return times.size();
    }

    double perSecond() {
        return count() * 1e9 / wall.toNanos();
    }

    double milliseconds(double quantile) {
        int rank = (int) Math.ceil(quantile * count()) - 1;
        return times.stream().sorted().toList().get(Math.max(0, rank)).toNanos() / 1e6;
    }

    /** Processor milliseconds of one process for each operation. */
    double cpuMilliseconds(String process) {
        return cpu.getOrDefault(process, Duration.ZERO).toNanos() / 1e6 / count();
    }

    /** The same operations continued: their times and costs add up, number by number. */
    Timed then(Timed next) {
        List<Duration> sums = IntStream.range(0, count())
                .mapToObj(n -> times.get(n).plus(next.times.get(n)))
                .toList();
        return new Timed(sums, wall.plus(next.wall), costs(next));
    }

    /** More operations of the same kind. */
    Timed and(Timed more) {
        return new Timed(
                Stream.concat(times.stream(), more.times.stream()).toList(), wall.plus(more.wall), costs(more));
    }

    private Map<String, Duration> costs(Timed other) {
        Map<String, Duration> costs = new TreeMap<>(cpu);
        other.cpu.forEach((process, cost) -> costs.merge(process, cost, Duration::plus));
        return costs;
    }
}
