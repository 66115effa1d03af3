package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Wanted;

/// What the likeness of words, or of words and meaning, gives without knowing of groups, changes, places or dates. Only
/// to measure what these are worth.
final class Unaided {
    private final IndexSearcher searcher;
    private final Meaning meaning;

    Unaided(IndexSearcher searcher, Meaning meaning) {
        this.searcher = searcher;
        this.meaning = meaning;
    }

    List<Passage> find(Wanted wanted, List<Clause> clauses, int most) throws IOException {
        Query allowed = new Allowed(wanted).any();
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(allowed, Occur.FILTER);
        clauses.forEach(clause -> any.add(clause.in(Documents.TEXT), Occur.SHOULD));
        Query words = any.setMinimumNumberShouldMatch(1).build();
        ScoreDoc[] byWords = searcher.search(words, Fusion.DEPTH).scoreDocs;
        List<ScoreDoc> byMeaning = meaning.nearest(searcher, text(wanted), allowed, Fusion.DEPTH);
        List<Passage> found = new ArrayList<>();
        for (ScoreDoc hit : Fusion.join(byWords, byMeaning.toArray(ScoreDoc[]::new))) {
            if (found.size() < most)
                found.add(Documents.read(searcher.storedFields().document(hit.doc)));
        }
        return found;
    }

    static String text(Wanted wanted) {
        return String.join("\n", wanted.groupLabel(), wanted.answer(), wanted.proposal())
                .replaceAll("\\n+", "\n")
                .strip();
    }
}
