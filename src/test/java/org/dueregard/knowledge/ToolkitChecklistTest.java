package org.dueregard.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dueregard.toolkit.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds each form that ships to the list of everything its printed original asks, says or lays down.
class ToolkitChecklistTest {
    private static final Path LISTS = Path.of("src/test/resources/checklist");

    /// A line of a checklist: something of the original, where it is in our form, and a pattern for what it says there.
    private record Line(String id, String what, String where, String expect) {
        static Line of(String line) {
            List<String> cells = Arrays.asList(line.split("\t", -1));
            assertEquals(4, cells.size(), "A line needs four cells: " + line);
            return new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        }

        Optional<String> complaint(Toolkit toolkit) {
            String says;
            try {
                says = new Places(toolkit).at(where);
            } catch (IllegalArgumentException e) {
                return Optional.of(id + " (" + what + "): " + e.getMessage() + ", wanted by " + where);
            }
            boolean found = !expect.isEmpty()
                    && Pattern.compile(expect, Pattern.CASE_INSENSITIVE)
                            .matcher(says)
                            .find();
            return found
                    ? Optional.empty()
                    : Optional.of(id + " (" + what + "): " + where + " has no /" + expect + "/ in: " + says);
        }
    }

    static List<Toolkit> toolkits() {
        return Shipped.toolkits();
    }

    @ParameterizedTest
    @MethodSource("toolkits")
    void everyPartOfTheFormIsThere(Toolkit toolkit) throws IOException {
        Path list = LISTS.resolve(toolkit.id() + "-" + toolkit.version() + ".tsv");

        List<Line> lines = Files.readAllLines(list).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Line::of)
                .toList();
        List<String> complaints =
                lines.stream().flatMap(line -> line.complaint(toolkit).stream()).toList();

        System.out.println(toolkit.id() + " " + toolkit.version() + ": " + lines.size() + " parts of the form checked");
        assertTrue(!lines.isEmpty(), list + " has no line");
        assertEquals(lines.size(), lines.stream().map(Line::id).distinct().count(), "an id is used twice in " + list);
        assertEquals("", String.join("\n", complaints));
    }

    @Test
    void everyChecklistHasItsForm() throws IOException {
        List<String> forms = toolkits().stream()
                .map(toolkit -> toolkit.id() + "-" + toolkit.version() + ".tsv")
                .sorted()
                .toList();

        try (Stream<Path> files = Files.list(LISTS)) {
            List<String> lists =
                    files.map(file -> file.getFileName().toString()).sorted().toList();

            assertEquals(forms, lists);
        }
    }
}
