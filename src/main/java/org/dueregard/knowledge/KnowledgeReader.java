package org.dueregard.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;

/// Reads every file of knowledge into passages that can be found and cited.
final class KnowledgeReader {
    private final Home home;
    private final List<Problem> found;
    private final List<Entry> entries = new ArrayList<>();

    private KnowledgeReader(Home home, List<Problem> found) {
        this.home = home;
        this.found = found;
    }

    /// @param found takes what is wrong
    static List<Entry> read(Home home, List<Problem> found) {
        var reader = new KnowledgeReader(home, found);
        reader.read("knowledge/guidance", ".md", NoteReader::read);
        reader.read("knowledge/evidence", ".yaml", EvidenceReader::read);
        reader.read("knowledge/mitigations", ".yaml", MitigationReader::read);
        reader.read("knowledge/past", ".yaml", PastReader::read);
        EntryRules.check(reader.entries, found);
        return List.copyOf(reader.entries);
    }

    /// Reads the text of one file; what is wrong goes to the problems.
    private interface Reading extends BiFunction<String, Problems, List<Draft>> {}

    /// A passage without the file it is from.
    record Draft(Passage passage, String id, String newer) {}

    private void read(String folder, String ending, Reading reading) {
        for (Path file : home.files(folder, ending)) {
            var problems = new Problems(home.name(file));
            List<Draft> drafts = ToolkitReader.text(file, problems)
                    .map(text -> reading.apply(text, problems))
                    .orElse(List.of());
            found.addAll(problems.all());
            drafts.forEach(
                    draft -> entries.add(new Entry(draft.passage(), home.name(file), draft.id(), draft.newer())));
        }
    }

    /// The parts of a YAML file that is a list of entries.
    static Stream<Fields> list(String text, Problems problems) {
        return Yaml.read(text, problems).stream().flatMap(node -> {
            if (node.isArray()) return Fields.list(node, "entry", "the file", problems).stream();
            problems.mistake("the file", "It must be a list of entries.", "Start each entry with a dash: - id: ...");
            return Stream.empty();
        });
    }
}
