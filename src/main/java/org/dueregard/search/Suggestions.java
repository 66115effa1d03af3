package org.dueregard.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Kind;
import org.dueregard.guide.Wanted;
import org.dueregard.toolkit.Question.Lookup;

/// Chooses what may help with a question: about the same group and kind of change, in the same words, and recent.
final class Suggestions {

    /// What scores less than this share of the best is left out.
    private static final double WORTH = .4;

    private final Lexicon lexicon;
    private final Synonyms synonyms;
    private final Reasons reasons;
    private final Meaning meaning;

    Suggestions(Lexicon lexicon, Synonyms synonyms, Reasons reasons, Meaning meaning) {
        this.lexicon = lexicon;
        this.synonyms = synonyms;
        this.reasons = reasons;
        this.meaning = meaning;
    }

    List<Citation> find(IndexSearcher searcher, Wanted wanted, int most) throws IOException {
        if (wanted.lookup() == Lookup.NOTHING || most < 1) return List.of();
        Topic all = Topic.of(wanted, lexicon.analyser(), synonyms);
        Weights weights = new Weights(searcher.getIndexReader(), Documents.TEXT);
        Topic topic = new Topic(weights.best(all.clauses()), all.group(), all.groups(), all.changes());
        LocalDate today = lexicon.today().get();
        List<Candidate> candidates = new Shortlist(searcher, wanted, topic, weights, meaning).candidates();
        return chosen(candidates, today, most).stream()
                .map(candidate -> citation(candidate, wanted, today))
                .toList();
    }

    private static List<Candidate> chosen(List<Candidate> candidates, LocalDate today, int most) {
        List<Candidate> ranked = candidates.stream()
                .filter(Candidate::fits)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.score(today))
                        .thenComparing(candidate -> candidate.passage().id()))
                .toList();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate next : ranked) {
            if (chosen.size() == most
                    || next.score(today) < WORTH * ranked.getFirst().score(today)) break;
            if (chosen.stream().noneMatch(other -> repeats(next.passage(), other.passage()))) chosen.add(next);
        }
        return chosen;
    }

    /// Whether it says nearly the same; and one note of guidance is enough.
    private static boolean repeats(Passage next, Passage chosen) {
        boolean guidance = next.kind() == Kind.GUIDANCE && chosen.kind() == Kind.GUIDANCE;
        return guidance || Likeness.areAlike(next.body(), chosen.body());
    }

    private Citation citation(Candidate candidate, Wanted wanted, LocalDate today) {
        Passage passage = candidate.passage();
        String reason = reasons.suggestion(candidate.groups(), candidate.changes(), candidate.wordsInCommon());
        boolean figures = wanted.lookup() == Lookup.EVIDENCE && passage.kind() != Kind.GUIDANCE;
        String age = figures ? reasons.age(passage.date(), today) : "";
        return Citations.of(passage, reason + age);
    }
}
