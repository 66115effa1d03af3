package org.dueregard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The published analyses as web pages, Word, OpenDocument and PDF, against the same keys. The table goes to
/// `target/import.md`.
class RenderedFormsTest {
    @TempDir
    Path folder;

    @Test
    void answersLandInTheRightPlaceInEveryFormat() throws IOException, InterruptedException {
        assumeTrue(Seeds.areHere(), "no published analyses here");
        if (!Rendering.hasOffice())
            System.out.println("SKIPPED: no LibreOffice here, so no DOCX, ODT and PDF made by it.");
        if (!Rendering.hasBrowser()) System.out.println("SKIPPED: no Chromium here, so no PDF made by it.");
        var table = new ArrayList<String>();
        var below = new ArrayList<String>();

        for (String name : Seeds.NAMES) {
            Key key = Seeds.key(name);
            Source text = Seeds.source(key);
            table.add(row(name, "text", Known.RECOGNISING.recognise(text).orElseThrow(), key, text, below));
            for (var made : Rendering.render(name, text, folder).entrySet()) {
                Recognised read = Known.RECOGNISING
                        .recognise(((Reading.Read) Reading.read(made.getValue())).source())
                        .orElseThrow();
                table.add(row(name, made.getKey(), read, key, text, below));
            }
        }

        table.addFirst("| --- | --- | ---: | ---: | ---: | ---: | --- |");
        table.addFirst("| document | format | cells | right | share | letters lost | not right |");
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/import.md"), table);
        table.forEach(System.out::println);
        assertEquals(List.of(), below);
        assertTrue(table.size() >= 2 + 2 * Seeds.NAMES.size(), "too few formats");
    }

    private static String row(String name, String format, Recognised read, Key key, Source text, List<String> below) {
        Key.Score score = key.score(read);
        String lost = Lost.letters(text, read);
        if (score.share() < Seeds.BAR || !lost.isEmpty())
            below.add(name + " " + format + " " + score + " lost " + lost);
        return "| %s | %s | %d | %d | %.1f %% | %d | %s |"
                .formatted(
                        name,
                        format,
                        score.cells(),
                        score.right(),
                        100 * score.share(),
                        lost.length(),
                        String.join(", ", score.wrong()));
    }
}
