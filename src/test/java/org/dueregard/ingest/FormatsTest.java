package org.dueregard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.toolkit.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same copy of a form in every format is read alike.
class FormatsTest {
    static Stream<Form> forms() {
        return Known.FORMS.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aCopyIsReadAlikeInEveryFormat(Form form) {
        for (long seed = 30; seed < 34; seed++) {
            MadeForm.Copy copy = MadeForm.make(form, seed);
            Source text = source("a.md", copy.text().getBytes(StandardCharsets.UTF_8));
            Map<Slot, String> cells = cells(text);

            for (var format : formats().entrySet()) {
                assertEquals(
                        cells,
                        cells(source("a." + format.getKey(), format.getValue().apply(text))),
                        format.getKey() + " " + seed);
            }
        }
    }

    private static Map<String, Function<Source, byte[]>> formats() {
        return Map.of("html", Packing::html, "docx", Packing::docx, "odt", Packing::odt);
    }

    private static Source source(String name, byte[] bytes) {
        return ((Reading.Read) Reading.read(name, bytes)).source();
    }

    private static Map<Slot, String> cells(Source source) {
        return Known.RECOGNISING.recognise(source).orElseThrow().cells().stream()
                .collect(Collectors.toMap(Recognised.Cell::slot, Recognised.Cell::text));
    }
}
