package org.dueregard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementsTest {
    private static final Path JUDGED = Path.of("docs/judged");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void twoGradesAreAddedUpAndThoseOfNothingLeftOut() throws IOException {
        Judgements judgements = judgements("s\ta\t3\ns\tb\t0\ns\tc\t1\n", "s\ta\t2\ns\tb\t0\ns\tc\t2\n");

        assertEquals(Map.of("a", 5, "c", 3), judgements.grades("s"));
        assertEquals(Map.of(), judgements.grades("other"));
        assertEquals(3, judgements.size());
    }

    @Test
    void whatIsGradedTwoOrMoreOnAverageIsRelevantAndWhatIsMissingIsNot() throws IOException {
        Judgements judgements = judgements("s\ta\t3\ns\tb\t2\ns\tc\t1\n", "s\ta\t1\ns\tb\t2\ns\tc\t2\n");

        assertEquals(2. / 3, judgements.precision("s", List.of("a", "b", "c"), 3));
        assertEquals(1. / 3, judgements.precision("s", List.of("a"), 3));
        assertEquals(0, judgements.precision("s", List.of("c", "x"), 3));
    }

    @Test
    void kappaIsOneForEqualGradesAndNoughtForChance() throws IOException {
        assertEquals(1, judgements("s\ta\t3\ns\tb\t0\n", "s\ta\t3\ns\tb\t0\n").kappa());
        assertEquals(
                0,
                judgements("s\ta\t3\ns\tb\t0\ns\tc\t3\ns\td\t0\n", "s\ta\t3\ns\tb\t3\ns\tc\t0\ns\td\t0\n")
                        .kappa(),
                1e-9);
    }

    @Test
    void gradingsOfOtherPassagesOrOtherGradesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> judgements("s\ta\t3\n", "s\tb\t3\n"));
        assertThrows(IllegalArgumentException.class, () -> judgements("s\ta\t4\n", "s\ta\t3\n"));
        assertThrows(IllegalArgumentException.class, () -> judgements("s\ta\n", "s\ta\t3\n"));
    }

    @Test
    void everySituationOfTheJudgedSetIsGradedAndAThirdOrMoreIsHeldOut() throws IOException {
        List<Situation> situations = Situation.read(JUDGED.resolve("situations.yaml"));
        Judgements judgements = Judgements.read(JUDGED);
        Set<String> forms = new HashSet<>();

        for (Situation situation : situations) {
            forms.add(situation.form());
            assertTrue(!judgements.grades(situation.id()).isEmpty(), situation.id());
        }

        assertTrue(situations.size() >= 200);
        assertTrue(situations.stream().filter(Situation::heldOut).count() >= situations.size() / 3);
        assertEquals(5, forms.size());
    }

    private Judgements judgements(String first, String second) throws IOException {
        Files.writeString(folder.resolve("grades-1.tsv"), first);
        Files.writeString(folder.resolve("grades-2.tsv"), second);
        return Judgements.read(folder);
    }
}
