package org.dueregard.knowledge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;
import org.dueregard.knowledge.KnowledgeReader.Draft;
import org.jsoup.Jsoup;

/// Reads a note of guidance: YAML between two lines of three dashes, then plain Markdown with paragraphs and lists
/// only.
final class NoteReader {
    private static final Pattern NOTE = Pattern.compile("---\\n(.*?\\n)---\\n(.*)", Pattern.DOTALL);

    /// Headings, emphasis, links, code and tables: a chat shows them as they stand.
    private static final Pattern MARKUP = Pattern.compile("(?m)^#+ |\\*\\*|__|`|]\\(|^\\||^ *[*+] |^>");

    private NoteReader() {}

    static List<Draft> read(String text, Problems problems) {
        Matcher note = NOTE.matcher(text.replace("\r\n", "\n").replace("\uFEFF", ""));
        if (!note.matches()) {
            problems.mistake(
                    "the file",
                    "It does not start with names and values between two lines of three dashes.",
                    "Start the file with ---, then the names and values, then --- again.");
            return List.of();
        }
        checkPlain(note.group(2), problems);
        return Yaml.read(note.group(1), problems).stream()
                .map(node -> read(new Fields(node, "the top of the file", problems), plain(note.group(2))))
                .toList();
    }

    private static Draft read(Fields fields, String body) {
        String id = fields.text("id", Shape.ID);
        Vocabulary.jurisdictions(fields);
        fields.numbers("aims", 1, 3);
        fields.text("checked", Shape.DAY);
        List<String> also = Stream.concat(fields.needTexts("asks", Shape.LINE).stream(), fields.ids("topics").stream())
                .toList();
        var passage = new Passage(
                "guidance/" + id,
                Passage.Kind.GUIDANCE,
                fields.text("title", Shape.LINE),
                body,
                also,
                Vocabulary.groups(fields),
                Vocabulary.changes(fields),
                "",
                fields.text("source", Shape.LINE),
                fields.text("date", Shape.DATE),
                fields.text("url", Shape.URL, ""),
                "",
                "",
                "");
        fields.end();
        return new Draft(passage, id, "");
    }

    private static void checkPlain(String body, Problems problems) {
        if (body.isBlank())
            problems.mistake("the text", "There is none.", "Write the note under the second line of dashes.");
        Matcher markup = MARKUP.matcher(body);
        boolean html = !Jsoup.parseBodyFragment(body).body().children().isEmpty();
        if (html || markup.find()) {
            problems.mistake(
                    "the text",
                    "It has markup, which would be shown as it stands.",
                    "Use paragraphs and lists that start with a dash, and nothing else.");
        }
    }

    /// The text with each paragraph and each entry of a list on one line.
    static String plain(String body) {
        return Pattern.compile("\\n\\s*\\n")
                .splitAsStream(body.strip())
                .map(NoteReader::paragraph)
                .collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(String lines) {
        return lines.strip().replaceAll("\\s*\\n(?!- )\\s*", " ");
    }
}
