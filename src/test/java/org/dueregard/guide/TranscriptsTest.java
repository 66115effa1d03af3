package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Guide.Told;
import org.dueregard.toolkit.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Short conversations on the sample form, each a file: what an officer says after `> ` (a button in square brackets;
/// `Bo> ` is said by a colleague), then lines that the answer has in that order. A line starting `#` is a remark.
class TranscriptsTest {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts/small");

    static List<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void theAnswersAreAsWritten(Path file) throws IOException {
        var desk = new Desk(Sample.toolkit());
        Deque<String> told = lines(desk.begin());
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("> ") || line.startsWith("Bo> ")) {
                told = lines(say(desk, line));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                expect(line, told, file);
            }
        }
    }

    private static Told say(Desk desk, String line) {
        Officer officer = line.startsWith("Bo") ? Desk.BO : Desk.ANN;
        String words = line.substring(line.indexOf('>') + 1)
                .strip()
                .replace("\\n", "\n")
                .replace("\\t", "\t");
        boolean picked = words.startsWith("[") && words.endsWith("]");
        Input input = picked ? new Input.Picked(words.substring(1, words.length() - 1)) : new Input.Words(words);
        return desk.hear(desk.nextId(), officer, input, null);
    }

    private static Deque<String> lines(Told told) {
        return new ArrayDeque<>(Desk.text(told).lines().toList());
    }

    private static void expect(String line, Deque<String> told, Path file) {
        var passed = new ArrayList<String>();
        while (!told.isEmpty()) {
            String next = told.poll();
            if (next.equals(line)) return;
            passed.add(next);
        }
        fail(file + ": expected\n  " + line + "\namong\n  " + String.join("\n  ", passed));
    }

    @Test
    void thereAreTenOfThem() throws IOException {
        assertTrue(transcripts().size() >= 10);
    }
}
