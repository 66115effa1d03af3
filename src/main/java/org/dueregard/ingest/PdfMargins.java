package org.dueregard.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what stands at the head and foot of every page, such as page numbers, from the text between.
final class PdfMargins {
    private static final double MARGIN = 0.1;
    private static final int FEWEST = 2;

    private final Set<String> repeated;

    /// A page's height and the lines on it.
    record Sheet(double height, List<PdfLine> lines) {}

    PdfMargins(List<Sheet> sheets) {
        Map<String, Long> counts = sheets.stream()
                .flatMap(sheet -> outer(sheet).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        repeated = counts.keySet().stream()
                .filter(text -> counts.getOrDefault(text, 0L) >= Math.max(FEWEST, sheets.size() / 2))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> outer(Sheet sheet) {
        return sheet.lines().stream()
                .filter(line -> isOuter(line, sheet.height()))
                .map(line -> pattern(line));
    }

    private static boolean isOuter(PdfLine line, double height) {
        return line.base() < height * MARGIN || line.base() > height * (1 - MARGIN);
    }

    /// The text whatever its numbers are.
    private static String pattern(PdfLine line) {
        return line.text().replaceAll("\\d+", "#");
    }

    /// Whether a line repeats on other pages in the same margin.
    boolean holds(PdfLine line, double height) {
        return isOuter(line, height) && repeated.contains(pattern(line));
    }
}
