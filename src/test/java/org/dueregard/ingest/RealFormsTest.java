package org.dueregard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The four published analyses, read against keys made by hand.
class RealFormsTest {
    @ParameterizedTest
    @ValueSource(strings = {"lancashire-2013", "gloucestershire-2015", "cheshire-west-2017", "cheshire-west-2012"})
    void answersLandInTheRightQuestionAndGroupAndNoWordIsLost(String name) throws IOException {
        assumeTrue(Seeds.areHere(), "no published analyses here");
        Key key = Seeds.key(name);

        Recognised read = Known.RECOGNISING.recognise(Seeds.source(key)).orElseThrow();

        Key.Score score = key.score(read);
        assertEquals(List.of(), Lost.words(Lost.raw(Files.readString(Seeds.file(key))), read));
        assertTrue(score.share() >= Seeds.BAR, score.wrong() + " of " + score.cells());
    }
}
