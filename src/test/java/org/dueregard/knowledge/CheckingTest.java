package org.dueregard.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.knowledge.Problem.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `check` says of the files that ship, and of files with a slip in them.
class CheckingTest {
    private static final String STEP = """
            - id: %s
              text: "%s"
              addresses: "Letters that nobody reads in time."
              works-if: "Fewer people miss the change."
              also-affects: "Staff who make the calls."
              groups: [%s]
              changes: [closure]
              source: "practice"
              date: "2026-11"
            """;
    private static final String NOTE = """
            ---
            id: %s
            title: "Some note"
            groups: [age]
            topics: []
            changes: []
            jurisdiction: [england]
            source: "Equality Act 2010, s.149"
            date: "2011-04-05"
            checked: "2026-11-22"
            asks: ["what is a note"]
            ---

            %s
            """;
    private static final String COUNT = """
            - id: some-count
              title: "Some count"
              publisher: "Some office"
              covers: "People."
              groups: [age]
              topics: []
              changes: []
              geography: "England"
              lowest-area: "ward"
              period: "2021"
              frequency: "yearly"
              caveats: "Some were missed."
              url: "https://www.example.org/"
              replaced-by: no-count
            """;

    @TempDir
    Path home;

    @BeforeEach
    void copyTheWording() throws IOException {
        Files.createDirectories(home.resolve("prompts/wording"));
        Files.copy(Path.of(WordingReader.FILE), home.resolve(WordingReader.FILE));
    }

    @Test
    void whatShipsHasNothingToLookAtAgain() {
        assertEquals(List.of(), Checking.check(Shipped.HOME, home));
    }

    @Test
    void everyTextTheProgramSaysIsNeeded() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        said.addAll(found("guide", "\"((?:ask|gap|choice|say|confirm|value|review|done|archive)\\.[a-z-]*[a-z])\""));
        found("quality", "new Finding\\(\\s*\"([^\"]+)\"").forEach(check -> said.add("finding." + check));

        assertTrue(said.containsAll(List.of("say.noted", "confirm.rows", "finding.Q16")), said::toString);
        said.removeAll(WordingRules.needed().keySet());

        assertEquals(List.of(), List.copyOf(said));
    }

    @Test
    void aTextThatIsMissingIsNamed() throws IOException {
        edit("  say.noted: ", "  say.notd: ");

        assertTold(Severity.MISTAKE, WordingReader.FILE, "texts", "no text say.noted");
        assertTold(Severity.WARNING, WordingReader.FILE, "text say.notd", "never says this");
    }

    @Test
    void aNameThatNobodyFillsInIsNamed() throws IOException {
        edit("Noted: {answer}", "Noted: {anser}");

        assertTold(Severity.MISTAKE, WordingReader.FILE, "text say.noted", "{anser} is not filled in");
    }

    @Test
    void markupInATextIsNamed() throws IOException {
        edit("Noted: {answer}", "**Noted**: {answer}");

        assertTold(Severity.MISTAKE, WordingReader.FILE, "text say.noted", "markup");
    }

    @Test
    void aPhraseForTwoCommandsIsNamed() throws IOException {
        edit("pause: [pause,", "pause: [pause, finish,");

        assertTold(Severity.MISTAKE, WordingReader.FILE, "commands", "\"finish\" stands for two commands");
    }

    @Test
    void aPhraseForACommandAndAnErrandIsNamed() throws IOException {
        edit("unlink: [unlink,", "unlink: [unlink, pause,");

        assertTold(Severity.MISTAKE, WordingReader.FILE, "commands", "\"pause\" stands for two things");
    }

    @Test
    void anErrandWithoutWordsIsNamed() throws IOException {
        edit("  unlink: [unlink,", "  #");

        assertTold(Severity.MISTAKE, WordingReader.FILE, "errands", "no words for the errand unlink");
    }

    @Test
    void aCommandWithoutWordsIsNamed() throws IOException {
        edit("  pause: [pause,", "  #");

        assertTold(Severity.MISTAKE, WordingReader.FILE, "commands", "no words for the command pause");
    }

    @Test
    void stepsThatDifferOnlyInTheGroupAreNamed() throws IOException {
        String step =
                "Ring each person who uses the desk a week before it shuts. Ask %s what they need, and write it down.";
        keep("mitigations/one.yaml", STEP.formatted("first-step", step.formatted("people of this age"), "age"));
        keep("mitigations/two.yaml", STEP.formatted("second-step", step.formatted("people of this sex"), "sex"));

        assertTold(Severity.WARNING, "knowledge/mitigations/two.yaml", "entry second-step", "same as first-step");
    }

    @Test
    void stepsThatDifferAreLeftAlone() throws IOException {
        keep(
                "mitigations/one.yaml",
                STEP.formatted("first-step", "Ring each person a week before the desk shuts.", "age"));
        String other = STEP.formatted(
                        "second-step", "Keep one till open with a member of staff who signs.", "disability")
                .replace("Letters that nobody reads in time.", "A screen that some people cannot use.")
                .replace("Fewer people miss the change.", "Nine in ten Deaf customers say that they were served.")
                .replace("Staff who make the calls.", "Other customers, who may wait a little longer.");
        keep("mitigations/two.yaml", other);

        assertEquals(List.of(), Checking.check(home, home));
    }

    @Test
    void aNoteThatIsHardToReadIsNamed() throws IOException {
        String hard =
                "Notwithstanding considerations of administrative practicability, organisations implementing significant modifications necessarily demonstrate comprehensive consideration of disproportionate consequences. ";
        keep("guidance/hard-note.md", NOTE.formatted("hard-note", hard.repeat(6)));

        assertTold(Severity.WARNING, "knowledge/guidance/hard-note.md", "entry hard-note", "hard to read: grade");
    }

    @Test
    void aNoteThatIsShortIsNamed() throws IOException {
        keep("guidance/short-note.md", NOTE.formatted("short-note", "Ask people early."));

        assertTold(Severity.WARNING, "knowledge/guidance/short-note.md", "entry short-note", "It has 3 words");
    }

    @Test
    void markupInANoteIsNamed() throws IOException {
        keep("guidance/bold-note.md", NOTE.formatted("bold-note", "Ask <b>early</b>."));

        assertTold(Severity.MISTAKE, "knowledge/guidance/bold-note.md", "the text", "markup");
    }

    @Test
    void anUnknownGroupADeadReferenceAndABadDateAreNamed() throws IOException {
        keep("evidence/some.yaml", COUNT.replace("[age]", "[aged]") + "  date: \"2021-13\"\n");

        String file = "knowledge/evidence/some.yaml";
        assertTold(Severity.MISTAKE, file, "entry some-count", "In `groups`, \"aged\" is not known");
        assertTold(Severity.MISTAKE, file, "entry some-count", "`date` cannot be \"2021-13\"");
        assertTold(Severity.MISTAKE, file, "entry some-count", "`replaced-by` is \"no-count\"");
    }

    @Test
    void anIdThatIsUsedTwiceOrUnlikeItsFileIsNamed() throws IOException {
        keep("guidance/some-note.md", NOTE.formatted("other-note", "Ask people early."));
        keep("mitigations/one.yaml", STEP.formatted("other-note", "Ring each person.", "age"));

        assertTold(Severity.MISTAKE, "knowledge/guidance/some-note.md", "entry other-note", "not named after the id");
        assertTold(
                Severity.MISTAKE,
                "knowledge/mitigations/one.yaml",
                "entry other-note",
                "already in knowledge/guidance");
    }

    @Test
    void gradesRiseWithLongWordsAndSentences() {
        double easy = ReadingAge.grade("The cat sat. The dog ran. It was fun.");
        double hard =
                ReadingAge.grade("Organisational considerations necessitate comprehensive administrative evaluation.");

        assertTrue(easy < 2, () -> "easy: " + easy);
        assertTrue(hard > 15, () -> "hard: " + hard);
    }

    @Test
    void syllablesAreGuessedFromTheSpelling() {
        Map<String, Integer> guessed = new TreeMap<>();
        Stream.of("made", "asked", "needed", "table", "people", "equality", "12")
                .forEach(word -> guessed.put(word, ReadingAge.syllables(word)));

        assertEquals(
                new TreeMap<>(
                        Map.of("made", 1, "asked", 1, "needed", 2, "table", 2, "people", 2, "equality", 4, "12", 1)),
                guessed);
    }

    private void assertTold(Severity severity, String file, String place, String what) {
        List<Problem> problems = Checking.check(home, home);
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.severity() == severity
                                && problem.file().equals(file)
                                && problem.place().equals(place)
                                && problem.what().contains(what)),
                () -> "Told instead:\n" + problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
    }

    private void edit(String find, String instead) throws IOException {
        Path file = home.resolve(WordingReader.FILE);
        String text = Files.readString(file);
        assertTrue(text.contains(find), "The wording has no " + find);
        Files.writeString(file, text.replace(find, instead));
    }

    private void keep(String name, String text) throws IOException {
        Path file = home.resolve("knowledge/" + name);
        Files.createDirectories(home.resolve("knowledge/" + name.substring(0, name.indexOf('/'))));
        Files.writeString(file, text);
    }

    private static List<String> found(String folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/dueregard", folder))) {
            List<Path> all = files.toList();
            var texts = new StringBuilder();
            for (Path file : all) texts.append(Files.readString(file));
            return Pattern.compile(pattern)
                    .matcher(texts)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }
}
