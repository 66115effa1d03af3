package org.dueregard.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A good form with one slip in it: its author is told the file, the place and what to write instead.
class BrokenToolkitTest {
    private static final String TOP = "the top of the file";
    private static final String FILE = "toolkits/anytown-equality/2025.yaml";

    /// @param find   text of the good form, replaced where it first stands
    /// @param place  where the problem must be told
    /// @param what   part of what must be told
    /// @param remedy part of what to do about it
    record Slip(String find, String instead, String place, String what, String remedy) {
        @Override
        public String toString() {
            return what + " (" + place + ")";
        }
    }

    static Stream<Slip> slips() {
        return Stream.of(top(), groups(), questions(), conditions(), tables(), texts())
                .flatMap(slips -> slips);
    }

    private static Stream<Slip> top() {
        return Stream.of(
                new Slip("summary:", "sumary:", TOP, "There is no `summary`", "Add `summary`"),
                new Slip("summary:", "sumary:", TOP, "`sumary` does not belong", "Did you mean `summary`?"),
                new Slip("subject: proposal\n", "", TOP, "There is no `subject`", "Add `subject`"),
                new Slip("version: \"2025\"", "version: 2025", TOP, "`version` must be text", "version: \"2025\""),
                new Slip("version: \"2025\"", "version: \"2024\"", TOP, "the file is called \"2025\"", "the same"),
                new Slip("id: anytown-equality", "id: anytown", TOP, "the folder is called", "the same"),
                new Slip("id: anytown-equality", "id: Anytown Equality", TOP, "cannot be \"Anytown", "small letters"),
                new Slip("2025-04-01", "2025-02-30", TOP, "`released` cannot be \"2025-02-30\"", "year, month and day"),
                new Slip("jurisdiction: england", "jurisdiction: cornwall", TOP, "cannot be \"cornwall\"", "england"),
                new Slip("title: Anytown", "\ttitle: Anytown", "line 4", "not YAML", "this line"),
                new Slip("title: Anytown", "title: One\ntitle: Anytown", "line 5", "Duplicate", "given twice"),
                new Slip(
                        "  - Fill this in while", "  - [a]\n  - Fill", TOP, "`about` must be text", "quotation marks"));
    }

    private static Stream<Slip> groups() {
        String age = "group age";
        String marriage = "group marriage-and-civil-partnership";
        return Stream.of(
                new Slip("    characteristic: age\n", "", age, "which characteristic it is", "Add `characteristic`"),
                new Slip("characteristic: age", "characteristic: youth", age, "cannot be \"youth\"", "disability"),
                new Slip("kind: statutory", "kind: legal", age, "`kind` cannot be \"legal\"", "statutory, local, area"),
                new Slip("aims: [1]", "aims: [1, 2]", marriage, "Only the first aim", "aims: [1]"),
                new Slip("aims: [1]", "aims: [4]", marriage, "from 1 to 3", "without quotation marks"),
                new Slip("id: carers", "id: age", age, "used twice", "another id"),
                new Slip(
                        "    kind: local\n",
                        "    kind: area\n    optional: true\n",
                        "group carers",
                        "local",
                        "`optional`"),
                new Slip(
                        "of: [age, disability,",
                        "of: [age, disabilty,",
                        "section impact, repeat",
                        "names the group \"disabilty\"",
                        "Add it to `groups`"),
                new Slip("of: [age, disability,", "of: [age, age,", "section impact", "\"age\" twice", "Take one"));
    }

    private static Stream<Slip> questions() {
        String title = "question proposal.title";
        return Stream.of(
                new Slip("kind: text\n        max: 200", "kind: essay", title, "cannot be \"essay\"", "yes-no-unknown"),
                new Slip("        max: 200\n", "        max: many\n", title, "whole number from 1 to", "without"),
                new Slip(
                        "kind: text\n        max",
                        "kind: lines\n        max",
                        title,
                        "`max` is only",
                        "Take `max` out"),
                new Slip("role: title", "role: heading", title, "`role` cannot be \"heading\"", "user-data"),
                new Slip("role: title", "role: title\n        lookup: magic", title, "cannot be \"magic\"", "evidence"),
                new Slip("role: title", "role: title\n        required: \"no\"", title, "true or false", "without"),
                new Slip("role: title", "role: title\n        aim: 1", title, "`aim` only has a meaning", "`aim` out"),
                new Slip("role: title", "role: title\n        asked-of: others", title, "`asked-of`", "Add a `gate`"),
                new Slip("role: title", "role: rating", title, "The role rating", "high, low, medium"),
                new Slip("id: proposal.title", "id: title", "question title", "cannot be \"title\"", "a full stop"),
                new Slip(
                        "id: proposal.title",
                        "id: other.title",
                        "question other.title",
                        "its section",
                        "proposal.title"),
                new Slip("id: proposal.change", "id: proposal.title", title, "used twice", "another id"),
                new Slip("        example: \"New opening", "        # \"", title, "There is no `example`", "Add"),
                new Slip("        why: \"A clear name", "        # \"", title, "There is no `why`", "Add `why`"),
                new Slip("        source: \"Any", "        # \"", title, "There is no `source`", "Add `source`"),
                new Slip("id: high, label", "id: top, label", "question impact.rating", "The role rating", "high, low"),
                new Slip(
                        "{id: high, label: High,", "{id: low, label: High,", "question impact.rating", "twice", "Take"),
                new Slip("{id: high, label: High,", "{id: high,", "option high", "There is no `label`", "Add `label`"),
                new Slip(
                        "kind: when",
                        "kind: when\n        options: [1, 2]",
                        "question actions.due",
                        "`options`",
                        "out"));
    }

    private static Stream<Slip> conditions() {
        String reason = "question impact.reason";
        String is = "question: impact.effect, is: negative";
        return Stream.of(
                new Slip(is, "question: impact.efect, is: negative", reason, "not in this form", "comes earlier"),
                new Slip(is, "question: actions.due, is: negative", reason, "not asked before", "comes earlier"),
                new Slip(is, "question: impact.effect, is: bad", reason, "\"bad\"", "neutral, positive, negative"),
                new Slip(is, "question: proposal.title, is: bad", reason, "\"bad\"", "Name a question of kind choice"),
                new Slip(is, "question: impact.effect", reason + ", when", "There is no `is`", "Add `is`"),
                new Slip(
                        "title: Actions\n",
                        "title: Actions\n    when: {" + is + "}\n",
                        "section actions",
                        "for each group or row",
                        "asked once"),
                new Slip(
                        "      each: rows\n",
                        "      each: rows\n      chosen-by: impact.effect\n",
                        "section actions",
                        "not the gate",
                        "`gate`"));
    }

    private static Stream<Slip> tables() {
        return Stream.of(
                new Slip(
                        "      each: rows\n",
                        "      each: row\n",
                        "section actions, repeat",
                        "\"row\"",
                        "groups, rows"),
                new Slip(
                        "        first: \"What",
                        "        # \"",
                        "question actions.more",
                        "There is no `first`",
                        "Add `first`"),
                new Slip("Find out about {gap}", "Find out", "section actions", "what is not known", "{gap}"),
                new Slip("    gap-action:", "    # ", "question impact.effect", "no section takes", "Add `gap-action`"),
                new Slip(
                        "title: Sign off",
                        "title: Sign off\n    gap-action: \"{gap}\"",
                        "section signoff",
                        "table",
                        "out"),
                new Slip(
                        "kind: text\n        role: action", "kind: people", "question actions.action", "first", "text"),
                new Slip("number: \"2\"", "number: \"1\"", "section impact", "used before", "Correct the number"),
                new Slip(
                        "rating: impact.rating",
                        "rating: impact.effect",
                        "review",
                        "not a question of kind choice",
                        "id"),
                new Slip(
                        "from: signoff.on",
                        "from: signoff.by",
                        "review",
                        "not a question of kind when",
                        "Write the id"),
                new Slip("high: 1,", "high: 11,", "review, years", "from 1 to 10", "number"));
    }

    private static Stream<Slip> texts() {
        return Stream.of(
                new Slip("{subject} called", "{thing} called", "question proposal.title", "{thing}", "{subject}"),
                new Slip("{subject} called", "{group} called", "question proposal.title", "{group}", "{subject}"),
                new Slip("By when?", "{group} by {gap}?", "question actions.due", "{gap}", "{group}"),
                new Slip("By when?", "W".repeat(1501), "question actions.due", "too long: 1501", "at most 1500"),
                new Slip("\"By when?\"", "\" \"", "question actions.due", "`text` cannot be", "Write a sentence"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldWithItsPlaceAndARemedy(Slip slip, @TempDir Path data) throws IOException {
        String good = Forms.example();
        int at = good.indexOf(slip.find());
        assertNotEquals(-1, at, "The example has no " + slip.find());

        String broken = good.substring(0, at)
                + slip.instead()
                + good.substring(at + slip.find().length());
        List<Problem> problems = read(data, broken);

        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.file().equals(FILE)
                                && problem.place().equals(slip.place())
                                && problem.what().contains(slip.what())
                                && problem.remedy().contains(slip.remedy())),
                () -> "Told instead:\n" + problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
    }

    @Test
    void everySlipIsToldInOneGo(@TempDir Path data) throws IOException {
        String broken = Forms.example()
                .replace("jurisdiction: england", "jurisdiction: cornwall")
                .replace("aims: [1]", "aims: [2]")
                .replace("role: title", "role: heading")
                .replace("rating: impact.rating", "rating: impact.effect");

        List<String> places = read(data, broken).stream().map(Problem::place).toList();

        assertEquals(List.of(TOP, "group marriage-and-civil-partnership", "question proposal.title", "review"), places);
    }

    @Test
    void theFormItselfHasNoSlip(@TempDir Path data) throws IOException {
        assertEquals(List.of(), read(data, Forms.example()));
    }

    private static List<Problem> read(Path data, String text) throws IOException {
        return switch (ToolkitReader.read(Forms.keep(data, text), FILE)) {
            case ToolkitReader.Outcome.Good _ -> List.of();
            case ToolkitReader.Outcome.Bad(var problems) -> problems;
        };
    }
}
