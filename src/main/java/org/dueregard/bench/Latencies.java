package org.dueregard.bench;

import java.util.Arrays;
import java.util.List;

/// What a run came to.
///
/// @param perSecond requests answered each second
/// @param p50Millis the median time of one
/// @param p99Millis the time that 99 of 100 stay under
public record Latencies(double perSecond, double p50Millis, double p99Millis) {

    static Latencies of(List<Long> nanos, double seconds) {
        return of(nanos.stream().mapToLong(Long::longValue).toArray(), seconds);
    }

    static Latencies of(long[] nanos, double seconds) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted.length / seconds, at(sorted, 0.50), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))] / 1e6;
    }
}
