package org.dueregard.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Reading;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;

/// Rows that officers add: one by one, as a form, as a pasted table, or as the action that follows a gap.
final class Tables {
    private static final Pattern RULE = Pattern.compile("[\\s|:+=-]*");
    private static final int LONGEST_LABEL = 60;

    private final Unfolding turn;

    Tables(Unfolding turn) {
        this.turn = turn;
    }

    /// Finds rows in pasted text: lines parted by tabs or bars into as many cells as the section has questions, or
    /// fewer.
    static Optional<Proposal.Rows> find(Step step, String words) {
        if (!(step.question().kind() instanceof AnswerKind.Another)
                || !step.section().isTable()) return Optional.empty();
        int columns = step.section().questions().size();
        List<List<String>> rows = words.lines()
                .filter(line -> !RULE.matcher(line).matches())
                .map(line -> cells(line, columns))
                .toList();
        boolean fits = !rows.isEmpty() && rows.stream().allMatch(row -> row.size() == columns);
        return fits
                ? Optional.of(new Proposal.Rows(step.section().id(), withoutHeading(step.section(), rows), words))
                : Optional.empty();
    }

    /// The cells of a line, filled up to `columns`; none if it has fewer than two cells or too many.
    private static List<String> cells(String line, int columns) {
        boolean tabs = line.contains("\t");
        String bare = tabs ? line : line.strip().replaceAll("^\\||\\|$", "");
        List<String> cells = Arrays.stream(bare.split(tabs ? "\t" : "\\|", -1))
                .map(String::strip)
                .toList();
        if (cells.size() < 2 || cells.size() > columns) return List.of();
        return Stream.concat(cells.stream(), Stream.generate(() -> "").limit(columns - cells.size()))
                .toList();
    }

    /// Leaves off a first line that names the columns.
    private static List<List<String>> withoutHeading(Section section, List<List<String>> rows) {
        List<String> first = rows.getFirst();
        long named = IntStream.range(0, first.size())
                .filter(i -> isNamed(section.questions().get(i), first.get(i)))
                .count();
        return rows.size() > 1 && named >= 2 ? rows.subList(1, rows.size()) : rows;
    }

    private static boolean isNamed(Question question, String cell) {
        String word = cell.toLowerCase(Locale.ROOT).split(" ")[0];
        return word.length() > 2
                && cell.length() < LONGEST_LABEL / 2
                && (question.text() + " " + question.role().id())
                        .toLowerCase(Locale.ROOT)
                        .contains(word.replaceAll("s$", ""));
    }

    /// Adds the rows that were shown and confirmed.
    void add(Proposal.Rows proposal) {
        turn.assessment().toolkit().sections().stream()
                .filter(section -> section.id().equals(proposal.section()))
                .forEach(section -> proposal.rows().forEach(cells -> addRow(section, cells)));
    }

    /// Adds a row from its first words: in a table they answer its first question, elsewhere they name the row.
    void addRow(Step step, String words) {
        if (step.section().isTable()) {
            addRow(step.section(), List.of(words));
        } else {
            turn.happen(new Event.RowAdded(step.section().id(), turn.nextRow(), words));
        }
    }

    /// Adds a row from a form whose fields are the section's questions.
    void addRow(Step step, Map<String, List<String>> fields) {
        List<String> cells = step.section().questions().stream()
                .map(question -> String.join(", ", fields.getOrDefault(question.id(), List.of())))
                .toList();
        if (cells.stream().allMatch(String::isBlank)) {
            turn.say(new Reply.Correct(step, Reading.Problem.EMPTY, ""));
        } else {
            addRow(step.section(), cells);
        }
    }

    private void addRow(Section section, List<String> cells) {
        String row = turn.nextRow();
        String label =
                cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        turn.happen(new Event.RowAdded(section.id(), row, shorten(label)));
        IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).isBlank())
                .forEach(i -> answer(section.questions().get(i), row, cells.get(i)));
    }

    /// Answers a cell if it can be read for certain; otherwise its words are shown and it is asked again.
    private void answer(Question question, String row, String words) {
        var slot = new Slot(question.id(), row);
        switch (read(question, words)) {
            case Reading.Understood(var value) -> turn.happen(new Event.Answered(slot, value, words, false));
            case Reading.Guess _, Reading.Unclear _ ->
                turn.assessment()
                        .findStep(slot)
                        .ifPresent(step -> turn.say(new Reply.Correct(step, Reading.Problem.NOT_A_FIELD, words)));
        }
    }

    /// Reads a cell: "not known" and "n/a" mean in a cell what they mean as a message.
    private Reading read(Question question, String words) {
        Reading read = question.kind().read(words, turn.said.today());
        if (read instanceof Reading.Understood(Value.Choice _) || read instanceof Reading.Understood(Value.Choices _))
            return read;
        Command command = turn.phrases.find(words).orElse(Command.HELP);
        if (command == Command.NOT_KNOWN) return new Reading.Understood(new Value.NotKnown(""));
        if (command == Command.NOT_APPLICABLE) return new Reading.Understood(new Value.NotApplicable(""));
        return read;
    }

    /// Adds the action that finds out what is not known.
    void addAction(Step gap) {
        turn.assessment().toolkit().findActions().ifPresent(section -> {
            String what = gap.itemLabel().isEmpty() ? gap.section().title() : gap.itemLabel();
            String action = section.gapAction().replace("{gap}", what.toLowerCase(Locale.ROOT));
            addRow(section, List.of(action));
            turn.say(new Reply.ActionAdded(action));
        });
    }

    private static String shorten(String label) {
        String line = label.lines().findFirst().orElse("");
        return line.length() <= LONGEST_LABEL
                ? line
                : line.substring(0, LONGEST_LABEL).stripTrailing() + "\u2026";
    }
}
