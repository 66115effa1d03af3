package org.dueregard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The four published analyses, read against keys made by hand. Their text is not kept here: name the folder that holds
/// them in DUEREGARD_SEEDS.
class RealFormsTest {
    private static final double BAR = 0.95;

    @ParameterizedTest
    @ValueSource(strings = {"lancashire-2013", "gloucestershire-2015", "cheshire-west-2017", "cheshire-west-2012"})
    void answersLandInTheRightQuestionAndGroup(String name) throws IOException {
        Key key = Key.read(Path.of("src/test/resources/ingest", name + ".key.tsv"));
        Optional<Path> found = find(key.source());
        if (found.isEmpty())
            System.out.println("SKIPPED: " + key.source() + " is not here; set DUEREGARD_SEEDS to its folder.");
        assumeTrue(found.isPresent(), "no published analyses here");

        Path file = found.orElseThrow();
        Recognised read = Known.RECOGNISING
                .recognise(((Reading.Read) Reading.read(file)).source())
                .orElseThrow();

        Key.Score score = key.score(read);
        System.out.printf("%s: %d of %d cells, not right: %s%n", name, score.right(), score.cells(), score.wrong());
        assertEquals(List.of(), Lost.words(Lost.raw(Files.readString(file)), read));
        assertTrue(score.share() >= BAR, score.wrong() + " of " + score.cells());
    }

    /// In the folder that is named, else in `shared/seeds` beside the repository.
    private static Optional<Path> find(String name) {
        String folder = System.getenv().getOrDefault("DUEREGARD_SEEDS", "../shared/seeds");
        return Optional.of(Path.of(folder, name)).filter(Files::exists);
    }
}
