package org.dueregard.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a played script should come to, written by hand: a line for each entry of the assessment, in any order.
///
/// The columns are the question (with its group or row after a slash), the state, and the answer, in which `\n` stands
/// for a new line. The question `reviewDate` stands for the date that the form works out, as in `2018-03-27` or, where
/// it
/// depends on the day the form is finished, `finished + 1 year`.
record AnswerKey(Map<String, Cell> cells) {

    private static final Pattern FROM_THE_END = Pattern.compile("finished \\+ (\\d) years?");

    record Cell(String state, String answer) {
        private Cell from(LocalDate finished) {
            Matcher years = FROM_THE_END.matcher(answer);
            return years.matches()
                    ? new Cell(
                            state,
                            finished.plusYears(Integer.parseInt(years.group(1))).toString())
                    : this;
        }
    }

    static AnswerKey read(Path file) throws IOException {
        var cells = new LinkedHashMap<String, Cell>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            if (line.isBlank()) continue;
            String[] columns = line.split("\t", -1);
            if (columns.length != 3 || cells.put(columns[0], new Cell(columns[1], text(columns[2]))) != null)
                throw new IllegalArgumentException(file + ": not three columns, or a second line for it: " + line);
        }
        return new AnswerKey(cells);
    }

    private static String text(String cell) {
        return cell.translateEscapes();
    }

    /// The questions that have no answer.
    List<String> gaps() {
        return cells.entrySet().stream()
                .filter(entry -> List.of("skipped", "unanswered")
                        .contains(entry.getValue().state()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Each way in which an assessment differs from this key, in words.
    List<String> differences(JsonNode assessment) {
        Map<String, Cell> found = found(assessment);
        LocalDate finished = finished(assessment);
        var differences = new ArrayList<String>();
        cells.forEach((question, written) -> {
            Cell cell = written.from(finished);
            Cell other = found.remove(question);
            if (!cell.equals(other)) differences.add(question + "\n  expected " + cell + "\n  but was  " + other);
        });
        found.forEach((question, cell) -> differences.add(question + "\n  not in the key: " + cell));
        return differences;
    }

    private static LocalDate finished(JsonNode assessment) {
        String instant = assessment.path("finished").asString(Instant.EPOCH.toString());
        return LocalDate.ofInstant(Instant.parse(instant), ZoneId.of("Europe/London"));
    }

    private static Map<String, Cell> found(JsonNode assessment) {
        var found = new LinkedHashMap<String, Cell>();
        for (JsonNode section : assessment.path("sections")) {
            for (JsonNode entry : section.path("entries")) {
                var cell = new Cell(
                        entry.path("state").asString(""), entry.path("answer").asString(""));
                found.put(entry.path("question").asString(""), cell);
            }
        }
        JsonNode review = assessment.path("reviewDate");
        if (review.isObject())
            found.put("reviewDate", new Cell("answered", review.path("date").asString("")));
        return found;
    }
}
