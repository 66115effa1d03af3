package org.dueregard.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// What was measured, by its name, in the order measured.
public final class Figures {
    private final Map<String, Double> all = new LinkedHashMap<>();

    /// Puts in a figure, rounded to what can be told apart on a busy machine.
    public void put(String name, double figure) {
        all.put(name, figure > 100 ? Math.rint(figure) : Math.rint(figure * 1000) / 1000);
    }

    public void putAll(Map<String, Double> figures) {
        figures.forEach(this::put);
    }

    public void put(String name, Latencies measured) {
        put(name + ", a second", measured.perSecond());
        put(name + ", p50 ms", measured.p50Millis());
        put(name + ", p99 ms", measured.p99Millis());
    }

    /// Puts in how long each of some queries takes, after others have warmed up the search.
    public void put(String name, List<String> before, List<String> queries, Consumer<String> search) {
        before.forEach(search);
        long[] nanos = queries.stream().mapToLong(query -> nanos(query, search)).toArray();
        put(name, Latencies.of(nanos, Arrays.stream(nanos).sum() / 1e9));
    }

    private static long nanos(String query, Consumer<String> search) {
        long start = System.nanoTime();
        search.accept(query);
        return System.nanoTime() - start;
    }

    /// Prints a line for each, or one JSON object.
    public void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(all));
        } else {
            all.forEach((name, figure) -> out.printf(Locale.UK, "%-58s %12s%n", name, figure));
        }
        out.flush();
    }
}
