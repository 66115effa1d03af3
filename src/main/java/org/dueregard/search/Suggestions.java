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
    private static final double WORTH = .25;

    /// So many notes of guidance at most, so that figures have room.
    private static final int MOST_NOTES = 2;

    private final Lexicon lexicon;
    private final Synonyms synonyms;
    private final Reasons reasons;
    private final Meaning meaning;
    private final Read.Recently recently = new Read.Recently();

    Suggestions(Lexicon lexicon, Synonyms synonyms, Reasons reasons, Meaning meaning) {
        this.lexicon = lexicon;
        this.synonyms = synonyms;
        this.reasons = reasons;
        this.meaning = meaning;
    }

    List<Citation> find(IndexSearcher searcher, Wanted wanted, Way way, int most) throws IOException {
        if (wanted.lookup() == Lookup.NOTHING || most < 1) return List.of();
        Meaning used = way == Way.WITHOUT_MEANING || way == Way.WORDS ? Meaning.NONE : meaning;
        Weights weights = Weights.ofText(searcher.getIndexReader());
        return switch (way) {
            case WHOLE, WITHOUT_MEANING -> best(searcher, wanted, weights, used, most);
            case WORDS, WORDS_AND_MEANING ->
                new Unaided(searcher, used)
                        .find(wanted, weights.best(synonyms.clauses(Tokens.of(Unaided.text(wanted)))), most).stream()
                                .map(passage -> Citations.of(passage, ""))
                                .toList();
        };
    }

    private List<Citation> best(IndexSearcher searcher, Wanted wanted, Weights weights, Meaning used, int most)
            throws IOException {
        Topic topic = Topic.of(wanted, lexicon.analyser(), synonyms).weighed(weights);
        List<Candidate> candidates = new Shortlist(searcher, wanted, topic, weights, used, recently).candidates();
        List<Citation> best = new ArrayList<>();
        for (Candidate candidate : chosen(candidates, wanted, most)) best.add(citation(candidate, wanted, searcher));
        return best;
    }

    private List<Candidate> chosen(List<Candidate> candidates, Wanted wanted, int most) {
        LocalDate today = lexicon.today().get();
        List<Scored> ranked = candidates.stream()
                .filter(Candidate::fits)
                .map(candidate -> new Scored(candidate, candidate.score(wanted.asker(), today)))
                .sorted(Comparator.comparingDouble((Scored each) -> -each.score())
                        .thenComparing(each -> each.candidate().passage().id()))
                .toList();
        List<Candidate> chosen = new ArrayList<>();
        for (Scored next : ranked) {
            if (chosen.size() == most
                    || next.score() < WORTH * ranked.getFirst().score()) break;
            Candidate candidate = next.candidate();
            if (adds(
                    candidate.passage(), chosen.stream().map(Candidate::passage).toList())) chosen.add(candidate);
        }
        return chosen;
    }

    private record Scored(Candidate candidate, double score) {}

    /// Whether it says something that those chosen do not.
    private static boolean adds(Passage next, List<Passage> chosen) {
        long notes = chosen.stream()
                .filter(passage -> passage.kind() == Kind.GUIDANCE)
                .count();
        if (next.kind() == Kind.GUIDANCE && notes == MOST_NOTES) return false;
        return chosen.stream()
                .noneMatch(passage ->
                        next.standing().newer().equals(passage.id()) || Likeness.areAlike(next.body(), passage.body()));
    }

    private Citation citation(Candidate candidate, Wanted wanted, IndexSearcher searcher) throws IOException {
        Passage passage = candidate.passage();
        String newer = passage.standing().newer();
        String replacedBy = newer.isEmpty()
                ? ""
                : Documents.find(searcher, newer).map(Passage::title).orElse("");
        return Citations.of(
                passage,
                reasons.suggestion(candidate)
                        + reasons.caution(passage, wanted, lexicon.today().get(), replacedBy));
    }
}
