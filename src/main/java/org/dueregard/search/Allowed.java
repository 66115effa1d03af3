package org.dueregard.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dueregard.guide.Passage.Kind;
import org.dueregard.guide.Wanted;
import org.dueregard.toolkit.Question.Lookup;

/// The passages that may be suggested at all: of the right kind, not wanted elsewhere, and not its own answers.
final class Allowed {
    private static final Set<String> EVIDENCE =
            Set.of("evidence", "user-data", "workforce-data", "consultation", "said", "context");
    private static final Set<String> MITIGATION = Set.of("mitigation", "changed", "action");

    private final Wanted wanted;

    Allowed(Wanted wanted) {
        this.wanted = wanted;
    }

    /// Whatever group they are about.
    Query any() {
        BooleanQuery.Builder allowed = new BooleanQuery.Builder();
        allowed.add(kind(), Occur.FILTER);
        allowed.add(terms(Documents.ID, wanted.without()), Occur.MUST_NOT);
        if (!wanted.asker().assessment().isEmpty()) {
            allowed.add(
                    new TermQuery(new Term(Documents.ASSESSMENT, wanted.asker().assessment())), Occur.MUST_NOT);
        }
        return allowed.build();
    }

    /// Evidence must be about the group asked about, or about all. A step made for another may be carried over.
    Query about(Topic topic) {
        if (!topic.hasGroup() || wanted.lookup() != Lookup.EVIDENCE) return any();
        List<String> groups =
                Stream.concat(topic.groups().stream(), Stream.of(Documents.ALL)).toList();
        return new BooleanQuery.Builder()
                .add(any(), Occur.FILTER)
                .add(terms(Documents.GROUP, groups), Occur.FILTER)
                .build();
    }

    private Query kind() {
        boolean evidence = wanted.lookup() == Lookup.EVIDENCE;
        Query past = new BooleanQuery.Builder()
                .add(terms(Documents.KIND, Set.of(Kind.PAST.name())), Occur.FILTER)
                .add(terms(Documents.ROLE, evidence ? EVIDENCE : MITIGATION), Occur.FILTER)
                .build();
        Set<String> kinds =
                evidence ? Set.of(Kind.EVIDENCE.name(), Kind.GUIDANCE.name()) : Set.of(Kind.MITIGATION.name());
        return new BooleanQuery.Builder()
                .add(past, Occur.SHOULD)
                .add(terms(Documents.KIND, kinds), Occur.SHOULD)
                .build();
    }

    static Query terms(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
