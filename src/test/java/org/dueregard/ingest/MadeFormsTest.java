package org.dueregard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Made-up copies of every known form, read back: the bar is 95 of 100 answers in their place.
class MadeFormsTest {
    private static final int COPIES = 24;
    private static final double BAR = 0.95;

    static Stream<Form> forms() {
        return Known.FORMS.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void answersOfMadeCopiesLandInTheRightQuestionAndGroup(Form form) {
        int right = 0;
        int all = 0;
        var wrong = new ArrayList<String>();
        for (long seed = 1; seed <= COPIES; seed++) {
            MadeForm.Copy copy = MadeForm.make(form, seed);
            Recognised read = read(copy);
            assertEquals(form.toolkit().id(), read.form().toolkit().id(), "seed " + seed);
            for (var answer : copy.expected().entrySet()) {
                all++;
                boolean fits = read.cells().stream()
                        .anyMatch(cell -> cell.slot().equals(answer.getKey())
                                && cell.text().equals(answer.getValue()));
                if (fits) right++;
                else wrong.add(seed + " " + answer.getKey().key());
            }
        }
        System.out.printf(
                "made copies of %s %s: %d of %d answers in place%n",
                form.toolkit().id(), form.toolkit().version(), right, all);
        assertTrue(right >= BAR * all, right + " of " + all + ", not " + wrong);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noWordOfAMadeCopyIsLost(Form form) {
        for (long seed = 1; seed <= COPIES; seed++) {
            MadeForm.Copy copy = MadeForm.make(form, seed);

            assertEquals(List.of(), Lost.words(Lost.raw(copy.text()), read(copy)), "seed " + seed);
        }
    }

    private static Recognised read(MadeForm.Copy copy) {
        var read = (Reading.Read) Reading.read("made.md", copy.text().getBytes(StandardCharsets.UTF_8));
        return Known.RECOGNISING.recognise(read.source()).orElseThrow();
    }
}
