package org.dueregard.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    Path data;

    @Test
    void everyFormThatShipsIsRead() {
        Library library = Shipped.LIBRARY;

        List<String> forms = library.toolkits().all().stream()
                .map(toolkit -> toolkit.id() + "/" + toolkit.version())
                .toList();
        assertEquals(
                List.of(
                        "cheshire-west-equality-analysis/2012",
                        "cheshire-west-equality-analysis/2017",
                        "due-regard/1",
                        "gloucestershire-due-regard/2014",
                        "lancashire-partnership/2011"),
                forms);
        assertEquals(new HashSet<>(forms), library.fingerprints().keySet());
    }

    @Test
    void theWordingIsRead() {
        Library library = Shipped.LIBRARY;

        assertEquals("Noted: yes", library.wording().text("say.noted", "answer", "yes"));
        assertTrue(library.wording().phrases().find("where am I?").isPresent());
    }

    @Test
    void everyPassageHasAnIdOfItsOwn() {
        List<Passage> passages = Shipped.LIBRARY.passages();

        assertEquals(
                passages.size(), passages.stream().map(Passage::id).distinct().count());
    }

    @Test
    void everyPassageHasATitleABodyAndASource() {
        List<Passage> passages = Shipped.LIBRARY.passages();

        List<String> lacking = passages.stream()
                .filter(passage -> Stream.of(passage.title(), passage.body(), passage.source())
                        .anyMatch(String::isBlank))
                .map(Passage::id)
                .toList();
        assertEquals(List.of(), lacking);
    }

    @Test
    void everyQuestionOfEveryFormHasHelpThatCanBeFound() {
        Library library = Shipped.LIBRARY;

        long questions = library.toolkits().all().stream()
                .mapToLong(form -> form.questions().count())
                .sum();
        assertEquals(questions, ofKind(library, Kind.HELP).size());
        assertTrue(ofKind(library, Kind.HELP).stream()
                .noneMatch(help -> help.title().contains("{")));
    }

    @Test
    void everyKindOfKnowledgeIsRead() {
        Library library = Shipped.LIBRARY;

        assertTrue(ofKind(library, Kind.GUIDANCE).stream()
                .allMatch(note -> note.id().startsWith("guidance/")));
        for (Kind kind : List.of(Kind.GUIDANCE, Kind.EVIDENCE, Kind.MITIGATION, Kind.PAST)) {
            assertFalse(ofKind(library, kind).isEmpty(), "nothing of kind " + kind);
        }
    }

    @Test
    void aSourceOfEvidenceSaysWhatItCannotTell() throws IOException {
        keep("knowledge/evidence/some.yaml", """
                - id: some-count
                  title: "Some count"
                  publisher: "Some office"
                  covers: "People who were counted"
                  groups: [age]
                  topics: [population]
                  changes: []
                  geography: "England"
                  lowest-area: "ward"
                  period: "March 2021"
                  frequency: "every 10 years"
                  caveats: "Some were missed"
                  url: "https://www.example.org/count"
                  date: "2021-03"
                """);

        Passage count = read("evidence/some-count");

        assertEquals(
                "People who were counted.\n\nArea: England. Smallest area: ward.\n\nPeriod: March 2021. New figures: every 10 years.\n\nTake care: Some were missed.",
                count.body());
        assertEquals("Some office", count.source());
        assertEquals("2021-03", count.date());
    }

    @Test
    void aMitigationSaysHowToTellThatItWorked() throws IOException {
        keep("knowledge/mitigations/some.yaml", """
                - id: some-step
                  text: "Ring each person first. Then write."
                  addresses: "Letters that nobody reads"
                  works-if: "Fewer people miss the change"
                  also-affects: "Staff who make the calls"
                  groups: [age]
                  changes: [closure]
                  source: "practice"
                  date: "2026-11"
                """);

        Passage step = read("mitigation/some-step");

        assertEquals("Ring each person first", step.title());
        assertTrue(step.body().contains("How you would know it worked: Fewer people miss the change."));
        assertEquals("Good practice in councils", step.source());
    }

    @Test
    void aNoteKeepsItsParagraphsAndLists() throws IOException {
        keep("knowledge/guidance/some-note.md", """
                ---
                id: some-note
                title: "Some note"
                groups: []
                topics: [actions]
                changes: []
                jurisdiction: [england]
                source: "Equality Act 2010, s.149"
                date: "2011-04-05"
                checked: "2026-11-22"
                asks: ["what is a note"]
                ---

                One line
                goes on.

                - first
                - second
                """);

        Passage note = read("guidance/some-note");

        assertEquals("One line goes on.\n\n- first\n- second", note.body());
        assertEquals(List.of("what is a note", "actions"), note.also());
    }

    @Test
    void aPastAssessmentKeepsItsCaveats() throws IOException {
        keep("knowledge/past/some-plan-2014.yaml", """
                id: some-plan-2014
                title: "Some plan"
                organisation: "Some Council"
                toolkit: due-regard
                date: "2014"
                place: "Somewhere"
                summary: "A plan."
                status: published
                source: "Some Council, Some plan, 2014"
                passages:
                  - kind: aim
                    groups: [age]
                    changes: [strategy]
                    text: "To help."
                    caveat: "No figures"
                """);

        Passage aim = read("past/some-plan-2014/1");

        assertEquals("To help.\n\nTake care: No figures.", aim.body());
        assertEquals("aims", aim.role());
        assertEquals("2014", aim.date());
        assertEquals("A plan.", read("past/some-plan-2014/0").body());
    }

    @Test
    void wordListsAreReadByName() throws IOException {
        keep("knowledge/words/groups.yaml", "age: [older people, pensioner]\n");
        keep("knowledge/words/reasons.yaml", "group: \"Because it is about {group}.\"\n");

        Map<String, Map<String, List<String>>> words = Library.read(data, data).words();

        assertEquals(
                List.of("older people", "pensioner"),
                words.getOrDefault("groups", Map.of()).get("age"));
        assertEquals(
                List.of("Because it is about {group}."),
                words.getOrDefault("reasons", Map.of()).get("group"));
    }

    @Test
    void whatIsPackedWithTheProgramIsReadWithoutAFolder() {
        assertEquals(Shipped.LIBRARY.fingerprints(), Library.read(null, data).fingerprints());
    }

    @Test
    void aJarIsReadLikeAFolder() throws IOException {
        Path jar = data.resolve("packed.jar");
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            for (String folder : List.of("prompts", "knowledge"))
                Shipped.copy(Path.of(folder), inside.getPath("/" + folder));
        }
        var landmark =
                URI.create("jar:" + jar.toUri() + "!/prompts/wording/en.yaml").toURL();

        var found = new ArrayList<Problem>();
        try (Home home = Home.around(landmark)) {
            List<Edition> editions = EditionReader.read(home, data, found);
            List<Entry> entries = KnowledgeReader.read(home, found);

            assertEquals(5, editions.size());
            assertEquals(
                    "prompts/toolkits/cheshire-west-equality-analysis/2012.yaml",
                    editions.getFirst().file());
            assertEquals(
                    Shipped.LIBRARY.passages().stream()
                            .filter(each -> each.kind() != Kind.HELP)
                            .toList(),
                    entries.stream().map(Entry::passage).toList());
            assertTrue(WordingReader.read(home, found).isPresent());
        }
        assertEquals(List.of(), found);
    }

    private static List<Passage> ofKind(Library library, Kind kind) {
        return library.passages().stream()
                .filter(passage -> passage.kind() == kind)
                .toList();
    }

    private void keep(String name, String text) throws IOException {
        Path wording = data.resolve(WordingReader.FILE);
        Files.createDirectories(data.resolve("prompts/wording"));
        if (!Files.exists(wording)) Files.copy(Path.of(WordingReader.FILE), wording);
        Path file = data.resolve(name);
        Files.createDirectories(data.resolve(name.substring(0, name.lastIndexOf('/'))));
        Files.writeString(file, text);
    }

    private Passage read(String id) {
        return Library.read(data, data.resolve("empty")).passages().stream()
                .filter(passage -> passage.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
