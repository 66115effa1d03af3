package org.dueregard.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// One word or phrase that is looked for, and what means the same.
///
/// @param surface as it is shown to a reader
/// @param stems   of the word or phrase itself
/// @param others  the stems of each synonym
record Clause(String surface, List<String> stems, List<List<String>> others) {

    private static final float SYNONYM = .7f;

    static Clause word(String surface, String stem) {
        return new Clause(surface, List.of(stem), List.of());
    }

    Stream<List<String>> all() {
        return Stream.concat(Stream.of(stems), others.stream());
    }

    Query in(String field) {
        Query own = query(field, stems);
        if (others.isEmpty()) return own;
        Stream<Query> same = others.stream().map(stems -> new BoostQuery(query(field, stems), SYNONYM));
        return new DisjunctionMaxQuery(Stream.concat(Stream.of(own), same).toList(), 0);
    }

    private static Query query(String field, List<String> stems) {
        return new TermQuery(new Term(field, Phrases.term(stems)));
    }
}
