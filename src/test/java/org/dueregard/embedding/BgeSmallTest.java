package org.dueregard.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.guide.TextVectors.VectorsException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("model")
class BgeSmallTest {
    private static final List<String> SENTENCES = List.of(
            "Wheelchair users cannot get past a step at the door.",
            "Most pensioners have no smartphone.",
            "Sign language interpreters can be booked for meetings.",
            "Muslims fast from dawn to sunset during Ramadan.",
            "Pregnant women need somewhere to sit down.",
            "The night bus no longer runs to the villages.",
            "Parents on a low wage cannot pay for childcare.",
            "Trans people fear being called by their old name.",
            "Young people borrow books for their homework.",
            "Gay couples may marry or register a partnership.");

    @TempDir
    static Path folder = Path.of("");

    private static BgeSmall model = new BgeSmall(folder, 2);

    @BeforeAll
    static void open() {
        model = new BgeSmall(folder, 2);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            physical disability and access to buildings     | 0
            older people who are not online                 | 1
            deaf customers                                  | 2
            religious observance                            | 3
            expecting a baby                                | 4
            public transport in rural areas                 | 5
            poverty in families                             | 6
            gender reassignment                             | 7
            students using the library                      | 8
            sexual orientation                              | 9
            """)
    void theNearestOfTenSentencesIsTheOneAboutTheSame(String asked, int expected) {
        model.load();

        float[] query = model.query(asked).orElseThrow();

        int nearest = IntStream.range(0, SENTENCES.size())
                .boxed()
                .max(Comparator.comparingDouble(at -> dot(query, model.passage(SENTENCES.get(at)))))
                .orElseThrow();

        assertEquals(SENTENCES.get(expected), SENTENCES.get(nearest));
    }

    @Test
    void equalTextHasEqualVectorsOfLengthOneOnAnyThread() {
        float[] first = model.passage(SENTENCES.getFirst());

        List<float[]> again = Stream.generate(() -> SENTENCES.getFirst())
                .limit(8)
                .parallel()
                .map(model::passage)
                .toList();

        again.forEach(vector -> assertArrayEquals(first, vector));
        assertEquals(model.dimensions(), first.length);
        assertEquals(1, dot(first, first), 1e-5);
    }

    @Test
    void textPastTheLimitCountsForNothing() {
        String long512 = "library ".repeat(512);

        assertArrayEquals(model.passage(long512), model.passage(long512 + "closing time"));
    }

    @Test
    void itComesBackAfterItsMemoryWasGivenBack() {
        float[] before = model.passage("swimming pool");

        model.close();

        assertFalse(model.isLoaded());
        assertArrayEquals(before, model.passage("swimming pool"));
    }

    @Test
    void aQueryDoesNotWaitForTheModelButHasItLoaded() throws InterruptedException {
        model.close();

        assertEquals(Optional.empty(), model.query("swimming pool"));

        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!model.isLoaded() && System.nanoTime() < giveUp) TimeUnit.MILLISECONDS.sleep(5);
        assertEquals(model.dimensions(), model.query("swimming pool").orElseThrow().length);
    }

    @Test
    void itGivesItsMemoryBackWhenNobodyAskedSinceTheLastTime() {
        model.load();
        model.query("swimming pool");

        model.rest();
        assertTrue(model.isLoaded());

        model.rest();
        assertFalse(model.isLoaded());
    }

    @Test
    void aHalfUnpackedModelIsUnpackedAgain(@TempDir Path other) throws IOException {
        Path half = Files.write(other.resolve(ModelFile.NAME + ".onnx"), new byte[1000]);

        ModelFile.unpacked(other);

        assertTrue(Files.size(half) > 30_000_000);
        try (Stream<Path> files = Files.list(other)) {
            assertEquals(List.of(half), files.toList());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInASentence(@TempDir Path other) throws IOException {
        Path file = Files.createFile(other.resolve("file"));

        try (BgeSmall refused = new BgeSmall(file.resolve("folder"), 1)) {
            var exception = assertThrows(VectorsException.class, () -> refused.passage("pool"));

            assertTrue(String.valueOf(exception.getMessage()).startsWith("The language model cannot be used"));
            assertThrows(VectorsException.class, () -> refused.query("pool"));
        }
    }

    static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }
}
