package org.dueregard.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An officer's side of a conversation, as a text file.
///
/// A line `form: id` or `form: id version` comes first. Then each line says one thing:
///
/// - `> words` says the words; lines that follow, indented by two spaces, belong to it
/// - `[Label]` picks the button with that label, or the first whose label starts with it
/// - `? words` expects the words in what was said last; the replay stops if they are not there
/// - `officer: name` changes who speaks
/// - `# remark` and empty lines are passed over
///
/// @param form    the toolkit's id
/// @param version its version, or empty for the newest
public record Script(String form, String version, List<Line> lines) {

    public sealed interface Line {
        int number();

        record Says(int number, String words) implements Line {}

        record Picks(int number, String label) implements Line {}

        record Expects(int number, String words) implements Line {}

        record Speaks(int number, String officer) implements Line {}
    }

    /// @throws IOException              if the file cannot be read
    /// @throws IllegalArgumentException if a line cannot be understood; the message names it
    public static Script read(Path file) throws IOException {
        String form = "";
        var lines = new ArrayList<Line>();
        List<String> text = Files.readAllLines(file);
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("form:")) {
                form = line.substring("form:".length()).strip();
            } else if (line.startsWith("  ")
                    && !lines.isEmpty()
                    && lines.getLast() instanceof Line.Says(var number, var words)) {
                lines.set(lines.size() - 1, new Line.Says(number, (words + "\n" + line.substring(2)).strip()));
            } else {
                lines.add(line(i + 1, line));
            }
        }
        if (form.isEmpty())
            throw new IllegalArgumentException(file + " names no form. Start it with a line such as: form: due-regard");
        String[] parts = form.split("\\s+", 2);
        return new Script(parts[0], parts.length > 1 ? parts[1] : "", List.copyOf(lines));
    }

    private static Line line(int number, String line) {
        if (line.startsWith(">")) return new Line.Says(number, line.substring(1).strip());
        if (line.startsWith("?"))
            return new Line.Expects(number, line.substring(1).strip());
        if (line.startsWith("officer:"))
            return new Line.Speaks(number, line.substring("officer:".length()).strip());
        if (line.startsWith("[") && line.endsWith("]"))
            return new Line.Picks(number, line.substring(1, line.length() - 1));
        throw new IllegalArgumentException("Line " + number + " is not one I know: " + line
                + "\nStart it with > to say something, [Label] to pick a button, or # for a remark.");
    }
}
