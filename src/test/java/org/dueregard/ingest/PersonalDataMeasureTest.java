package org.dueregard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dueregard.ingest.PersonalData.Kind;
import org.dueregard.ingest.PersonalData.Spotted;
import org.dueregard.nlp.EnglishText;
import org.junit.jupiter.api.Test;

/// How much of the personal data in 200 made-up sentences is spotted, and how much of what is spotted is personal data.
/// The table goes to `target/personal-data.md`.
class PersonalDataMeasureTest {
    private static final double PATTERNED = 0.9;
    private static final double NAMES = 0.8;

    private final PersonalData personal = new PersonalData(new EnglishText(Map.of(), Map.of()));

    /// Counts of one kind.
    private static final class Count {
        private int meant;
        private int spotted;
        private int right;

        private double recall() {
            return (double) right / meant;
        }

        private double precision() {
            return (double) right / spotted;
        }
    }

    @Test
    void nineOfTenNumbersAndEightOfTenNamesAreSpotted() throws IOException {
        Map<Kind, Count> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) counts.put(kind, new Count());
        var misses = new ArrayList<String>();

        List<String> lines = Files.readAllLines(Path.of("src/test/resources/ingest/personal-data.tsv")).stream()
                .skip(1)
                .toList();
        for (String line : lines) {
            String[] fields = line.split("\t");
            Set<Spotted> meant = new HashSet<>();
            Arrays.stream(fields).skip(1).map(PersonalDataMeasureTest::spotted).forEach(meant::add);
            List<Spotted> found = personal.spot(fields[0]);
            meant.forEach(each -> of(counts, each).meant++);
            found.forEach(each -> of(counts, each).spotted++);
            found.stream().filter(meant::contains).forEach(each -> of(counts, each).right++);
            if (!meant.equals(Set.copyOf(found))) misses.add(fields[0] + " " + found);
        }

        var table = new ArrayList<>(
                List.of("| kind | in the set | spotted | recall | precision |", "| --- | ---: | ---: | ---: | ---: |"));
        counts.forEach((kind, count) -> table.add("| %s | %d | %d | %.2f | %.2f |"
                .formatted(kind.words(), count.meant, count.spotted, count.recall(), count.precision())));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/personal-data.md"), table);
        table.forEach(System.out::println);
        assertEquals(200, lines.size());
        counts.forEach((kind, count) -> assertTrue(
                count.recall() >= (kind == Kind.NAME ? NAMES : PATTERNED) && count.precision() >= NAMES,
                kind + " " + misses));
    }

    private static Count of(Map<Kind, Count> counts, Spotted each) {
        return Objects.requireNonNull(counts.get(each.kind()));
    }

    private static Spotted spotted(String field) {
        int at = field.indexOf('=');
        return new Spotted(Kind.valueOf(field.substring(0, at)), field.substring(at + 1));
    }
}
