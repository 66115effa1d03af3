package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Writes a query so that it finds the same passages sooner: each word is looked up once for all the times the query is
/// used, and what no passage has, or what another word finds anyway, is left out.
record Quick(IndexSearcher searcher) {

    /// All the parts of what was typed. Of parts that mean the same, as "elderly" and "pensioners", the first stands
    /// for
    /// both.
    List<Query> all(List<Query> parts) throws IOException {
        Map<Set<Query>, Query> distinct = new LinkedHashMap<>();
        for (Query part : parts) {
            Query quick = of(part);
            distinct.putIfAbsent(words(quick), quick);
        }
        return List.copyOf(distinct.values());
    }

    /// Each word and phrase of a query.
    private static Set<Query> words(Query query) {
        return switch (query) {
            case BoostQuery boosted -> words(boosted.getQuery());
            case DisjunctionMaxQuery best -> words(best.getDisjuncts().stream());
            case BooleanQuery any -> words(any.clauses().stream().map(BooleanClause::query));
            default -> Set.of(query);
        };
    }

    private static Set<Query> words(Stream<Query> queries) {
        return queries.flatMap(each -> words(each).stream()).collect(Collectors.toSet());
    }

    private Query of(Query query) throws IOException {
        return switch (query) {
            case TermQuery word -> word(word.getTerm());
            case PhraseQuery phrase -> phrase(phrase);
            case BoostQuery boosted -> boosted(of(boosted.getQuery()), boosted.getBoost());
            case DisjunctionMaxQuery best -> best(of(without(best.getDisjuncts())));
            case BooleanQuery any -> any(any);
            default -> query;
        };
    }

    private List<Query> of(List<Query> queries) throws IOException {
        List<Query> left = new ArrayList<>();
        for (Query each : queries) {
            Query quick = of(each);
            if (!isNothing(quick)) left.add(quick);
        }
        return left;
    }

    private Query word(Term term) throws IOException {
        TermStates states = TermStates.build(searcher, term, true);
        return states.docFreq() == 0 ? MatchNoDocsQuery.INSTANCE : new TermQuery(term, states);
    }

    private Query phrase(PhraseQuery phrase) throws IOException {
        for (Term term : phrase.getTerms()) {
            if (searcher.getIndexReader().docFreq(term) == 0) return MatchNoDocsQuery.INSTANCE;
        }
        return phrase;
    }

    private static Query boosted(Query query, float boost) {
        return isNothing(query) ? query : new BoostQuery(query, boost);
    }

    private static Query best(List<Query> queries) {
        return switch (queries.size()) {
            case 0 -> MatchNoDocsQuery.INSTANCE;
            case 1 -> queries.getFirst();
            default -> new DisjunctionMaxQuery(queries, 0);
        };
    }

    private Query any(BooleanQuery query) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (var clause : query) any.add(of(clause.query()), clause.occur());
        return any.build();
    }

    private static boolean isNothing(Query query) {
        return query instanceof MatchNoDocsQuery;
    }

    /// Without the phrases that have one of the single words: "disabled people" beside "disabled".
    private static List<Query> without(Iterable<Query> best) {
        List<Query> all = new ArrayList<>();
        best.forEach(all::add);
        Set<Term> words = all.stream()
                .map(Quick::inner)
                .filter(TermQuery.class::isInstance)
                .map(word -> ((TermQuery) word).getTerm())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(each -> !(inner(each) instanceof TermQuery word
                        && words.stream().anyMatch(other -> Phrases.has(word.getTerm(), other))))
                .toList();
    }

    private static Query inner(Query query) {
        return query instanceof BoostQuery boosted ? boosted.getQuery() : query;
    }
}
