package org.dueregard.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Toolkits;
import org.dueregard.guide.Wording;
import org.jspecify.annotations.Nullable;

/// Everything the assistant asks, says and knows, read and found to be whole.
///
/// @param passages     guidance, evidence, mitigations, past assessments, and the help of every form's questions
/// @param words        word lists: for each file of `knowledge/words`, by its name, the words under each name
/// @param fingerprints for each version of a form, by `id/version`, what tells whether it has changed; see
///                     [ToolkitReader#fingerprint]
public record Library(
        Toolkits toolkits,
        Wording wording,
        List<Passage> passages,
        Map<String, Map<String, List<String>>> words,
        Map<String, String> fingerprints) {

    public Library {
        passages = List.copyOf(passages);
        words = Map.copyOf(words);
        fingerprints = Map.copyOf(fingerprints);
    }

    /// A file has a mistake, so that the program must not start; the message names every one.
    public static final class MistakesException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MistakesException(List<Problem> problems) {
            super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
        }
    }

    /// Reads the library.
    ///
    /// @param home the folder that holds `prompts` and `knowledge`, or `null` for those packed with the program
    /// @param data the data folder, which may hold a council's own forms in `toolkits/<id>/<version>.yaml`
    /// @throws MistakesException if any file has a mistake
    public static Library read(@Nullable Path home, Path data) {
        return read(home, data, true);
    }

    /// Reads all but the passages, which takes a third of the time: for a start whose index has them already.
    ///
    /// @throws MistakesException if any file that is read has a mistake
    public static Library readWithoutPassages(@Nullable Path home, Path data) {
        return read(home, data, false);
    }

    private static Library read(@Nullable Path home, Path data, boolean withPassages) {
        var found = new ArrayList<Problem>();
        try (var open = Home.of(home)) {
            List<Edition> editions = EditionReader.read(open, data, found);
            Optional<Wording> wording = WordingReader.read(open, found).flatMap(read -> read.wording(found));
            List<Entry> entries = withPassages ? KnowledgeReader.read(open, found) : List.of();
            Map<String, Map<String, List<String>>> words = WordLists.read(open, found);
            List<Problem> mistakes = found.stream().filter(Problem::isMistake).toList();
            if (!mistakes.isEmpty() || wording.isEmpty()) throw new MistakesException(mistakes);
            return new Library(
                    new Toolkits(editions.stream().map(Edition::toolkit).toList()),
                    wording.get(),
                    withPassages ? passages(editions, entries) : List.of(),
                    words,
                    editions.stream().collect(Collectors.toMap(Edition::key, Edition::fingerprint)));
        }
    }

    /// What tells whether the passages would be others than before: a digest of the files they are made from.
    public static String stamp(@Nullable Path home, Path data) {
        try (var open = Home.of(home)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var files = new ArrayList<Path>();
            for (String folder : List.of("guidance", "evidence", "mitigations", "past")) {
                files.addAll(open.files("knowledge/" + folder, ".md"));
                files.addAll(open.files("knowledge/" + folder, ".yaml"));
            }
            files.addAll(open.files("prompts/toolkits", ".yaml"));
            files.addAll(Home.files(data.resolve("toolkits"), ".yaml"));
            for (Path file : files) digest.update(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Passage> passages(List<Edition> editions, List<Entry> entries) {
        return Stream.concat(
                        entries.stream().map(Entry::passage),
                        editions.stream().flatMap(edition -> HelpPassages.of(edition.toolkit())))
                .toList();
    }
}
