package org.dueregard.embedding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages.Query;
import org.dueregard.nlp.WordLists;
import org.dueregard.search.Lexicon;
import org.dueregard.search.LuceneIndex;

/// A program of its own that searches with the real model, started where the model's runtime is not to be had.
final class WithoutRuntime {
    private WithoutRuntime() {}

    public static void main(String[] folder) {
        try (BgeSmall model = new BgeSmall(Path.of(folder[0], "model"), 1);
                LuceneIndex index = LuceneIndex.inMemory(new Lexicon(
                        WordLists.lists("synonyms"),
                        WordLists.sentences("reasons"),
                        WordLists.ENGLISH,
                        LocalDate::now,
                        model))) {
            index.replaceStatic(List.of(note()));
            index.refresh();
            int given = index.addVectors(() -> true);
            if (given > 0) throw new IllegalStateException("The runtime was there");
            var found = index.search(Query.of("library", 10));
            System.out.println("found by its words: " + found.total());
        }
    }

    private static Passage note() {
        return new Passage(
                "note",
                Passage.Kind.GUIDANCE,
                "Opening hours",
                "Shorter hours at a library.",
                List.of(),
                Set.of(),
                Set.of(),
                "",
                "A note",
                "2026",
                "https://example.org/note",
                "",
                "",
                "");
    }
}
