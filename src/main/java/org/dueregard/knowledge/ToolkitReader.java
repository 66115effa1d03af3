package org.dueregard.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.ReviewRule;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Toolkit;
import tools.jackson.databind.JsonNode;

/// Reads one version of a toolkit from its file, `<id>/<version>.yaml`, strictly: whatever is wrong in it is told in
/// one go.
public final class ToolkitReader {
    private static final int MOST_YEARS = 10;

    private enum Jurisdiction {
        ENGLAND,
        WALES,
        SCOTLAND,
        NORTHERN_IRELAND,
        UK
    }

    /// What a file gave.
    public sealed interface Outcome {

        record Good(Toolkit toolkit) implements Outcome {}

        record Bad(List<Problem> problems) implements Outcome {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    private ToolkitReader() {}

    /// Reads the file.
    ///
    /// @param name the file's name as its author knows it, to be told with a problem
    public static Outcome read(Path file, String name) {
        var problems = new Problems(name);
        Optional<Toolkit> toolkit =
                text(file, problems).flatMap(text -> Yaml.read(text, problems)).map(node -> read(node, problems));
        toolkit.ifPresent(read -> {
            checkName(read, file, problems);
            ToolkitRules.check(read, problems);
        });
        return toolkit.isPresent() && problems.all().isEmpty()
                ? new Outcome.Good(toolkit.get())
                : new Outcome.Bad(problems.all());
    }

    /// SHA-256, in hexadecimal, of what the file says: comments, spaces and the way of quoting do not count.
    ///
    /// @throws IllegalArgumentException if the file is not YAML that can be read
    public static String fingerprint(Path file) {
        var problems = new Problems(file.toString());
        JsonNode node = text(file, problems)
                .flatMap(text -> Yaml.read(text, problems))
                .orElseThrow(() ->
                        new IllegalArgumentException(problems.all().getFirst().line()));
        try {
            byte[] content = node.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static Optional<String> text(Path file, Problems problems) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            problems.mistake("the file", "It is not in UTF-8.", "Save it again with the encoding UTF-8.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Toolkit read(JsonNode node, Problems problems) {
        var fields = new Fields(node, "the top of the file", problems);
        Toolkit.Cover cover = cover(fields);
        List<Group> groups = fields.needParts("groups", "group").stream()
                .map(GroupReader::read)
                .toList();
        Map<String, Group> byId = groups.stream().collect(Collectors.toMap(Group::id, group -> group, (a, _) -> a));
        var sections = new SectionReader(byId, cover.title());
        List<Section> read = fields.needParts("sections", "section").stream()
                .map(sections::read)
                .toList();
        var toolkit = new Toolkit(
                fields.text("id", Shape.ID),
                fields.text("version", Shape.VERSION),
                cover,
                groups,
                read,
                fields.part("review").map(ToolkitReader::review).orElse(null));
        fields.end();
        return toolkit;
    }

    private static Toolkit.Cover cover(Fields fields) {
        return new Toolkit.Cover(
                day(fields, "released"),
                fields.text("title", Shape.LINE),
                fields.text("organisation", Shape.LINE),
                fields.needPart("source").map(ToolkitReader::source).orElse(new Toolkit.Source("", "", "")),
                Scalars.name(fields.needWord("jurisdiction", Jurisdiction.class, Jurisdiction.UK)),
                fields.text("subject", Shape.LINE),
                fields.text("summary", Shape.LINE),
                fields.needTexts("about", Shape.PROSE));
    }

    private static Toolkit.Source source(Fields fields) {
        var source = new Toolkit.Source(
                fields.text("title", Shape.LINE), fields.text("date", Shape.LINE), fields.text("url", Shape.URL, ""));
        fields.end();
        return source;
    }

    private static LocalDate day(Fields fields, String name) {
        String text = fields.text(name, Shape.DAY);
        return Shape.DAY.fits(text) ? LocalDate.parse(text) : LocalDate.EPOCH;
    }

    private static ReviewRule review(Fields fields) {
        var rule = new ReviewRule(
                fields.text("id", Shape.QUESTION_ID),
                fields.text("number", Shape.NUMBER, ""),
                fields.text("label", Shape.LINE),
                fields.text("rating", Shape.QUESTION_ID),
                fields.text("from", Shape.QUESTION_ID, ""),
                fields.needPart("years").map(ToolkitReader::years).orElse(Map.of()));
        fields.end();
        return rule;
    }

    private static Map<String, Integer> years(Fields fields) {
        var years = Map.of(
                "high", fields.needNumber("high", 1, MOST_YEARS),
                "medium", fields.needNumber("medium", 1, MOST_YEARS),
                "low", fields.needNumber("low", 1, MOST_YEARS));
        fields.end();
        return years;
    }

    private static void checkName(Toolkit toolkit, Path file, Problems problems) {
        Path parent = file.toAbsolutePath().getParent();
        String folder = parent == null ? "" : String.valueOf(parent.getFileName());
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        if (!toolkit.id().equals(folder)) {
            problems.mistake(
                    "the top of the file",
                    "`id` is \"" + toolkit.id() + "\", but the folder is called \"" + folder + "\".",
                    "Make them the same.");
        }
        if (!toolkit.version().equals(name)) {
            problems.mistake(
                    "the top of the file",
                    "`version` is \"" + toolkit.version() + "\", but the file is called \"" + name + "\".",
                    "Make them the same.");
        }
    }
}
