package org.dueregard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dueregard.ingest.Form.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Made-up copies that print the real forms' own labels and guidance, with other answers, parts in another order or
/// missing, and tables laid out in other ways. The labels are taken from the published analyses.
class RealLabelsTest {
    private static final int COPIES = 20;

    @ParameterizedTest
    @ValueSource(strings = {"lancashire-2013", "gloucestershire-2015", "cheshire-west-2017", "cheshire-west-2012"})
    void answersOfMadeCopiesWithRealLabelsLandInTheRightPlace(String name) {
        assumeTrue(Seeds.areHere(), "no published analyses here");
        Recognised real =
                Known.RECOGNISING.recognise(Seeds.source(Seeds.key(name))).orElseThrow();
        Map<Label, String> labels = labels(real);
        List<String> guidance = guidance(real);
        int right = 0;
        int all = 0;
        var wrong = new ArrayList<String>();

        for (long seed = 1; seed <= COPIES; seed++) {
            MadeForm.Copy copy = MadeForm.make(real.form(), seed, labels, guidance);
            var source =
                    ((Reading.Read) Reading.read("made.md", copy.text().getBytes(StandardCharsets.UTF_8))).source();
            Recognised read = Known.RECOGNISING.recognise(source).orElseThrow();
            assertEquals("", Lost.letters(source, read), "seed " + seed);
            for (var answer : copy.expected().entrySet()) {
                boolean fits = read.cells().stream()
                        .anyMatch(cell -> cell.slot().equals(answer.getKey())
                                && cell.text().equals(answer.getValue()));
                all++;
                if (fits) right++;
                else wrong.add(seed + " " + answer.getKey().key());
            }
        }

        System.out.printf("copies of %s with its own labels: %d of %d answers in place%n", name, right, all);
        assertTrue(right >= Seeds.BAR * all, right + " of " + all + ", not " + wrong);
        assertTrue(labels.size() >= 15, "real labels: " + labels.keySet());
    }

    /// The real words of each label that is in the document.
    private static Map<Label, String> labels(Recognised real) {
        var labels = new HashMap<Label, String>();
        all(real.form())
                .forEach(label -> real.printed().stream()
                        .map(piece -> piece.words()
                                .replaceFirst("^\\d+[.)]\\s*", "")
                                .replaceAll("[:\\s]+$", "")
                                .replace('\n', ' '))
                        .filter(words -> !words.isEmpty() && label.match(Phrase.of(words)) >= 0.8)
                        .findFirst()
                        .ifPresent(words -> labels.put(label, words)));
        return labels;
    }

    private static Stream<Label> all(Form form) {
        Stream<Label> inParts = form.parts().stream()
                .flatMap(part -> Stream.concat(
                        part.opens().stream(),
                        Stream.of(part.fields(), part.items(), part.columns())
                                .flatMap(List::stream)
                                .map(Named::labels)
                                .flatMap(List::stream)));
        return Stream.concat(form.signs().stream(), inParts);
    }

    private static List<String> guidance(Recognised real) {
        return real.printed().stream()
                .map(Recognised.Piece::words)
                .filter(words -> real.form().printed().stream().anyMatch(printed -> printed.matches(Phrase.of(words))))
                .filter(words -> all(real.form()).noneMatch(label -> label.match(Phrase.of(words)) > 0))
                .toList();
    }
}
