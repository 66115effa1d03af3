package org.dueregard.guide;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Beside.Change;
import org.dueregard.guide.Journal.RepeatedException;
import org.dueregard.guide.People.Known;
import org.dueregard.toolkit.Toolkit;

/// Receives people from every channel: knows them again, runs their errands, and takes their words to the assessment
/// they are in.
public final class FrontDesk implements Reception {
    private static final Dressing NOTHING = (_, _) -> List.of();

    private final Guide guide;
    private final People people;
    private final Identities identities;
    private final Errands errands;
    private final Wishes wishes;
    private final Answers answers;
    private final InstantSource clock;

    /// What the desk works with.
    ///
    /// @param groups ids of a form's optional groups that the settings ask about
    public record Parts(
            Guide guide,
            People people,
            Identities identities,
            Linking linking,
            Passages passages,
            Toolkits toolkits,
            Function<Toolkit, Set<String>> groups,
            Wording wording,
            InstantSource clock) {}

    public FrontDesk(Parts parts) {
        this.guide = parts.guide();
        this.people = parts.people();
        this.identities = parts.identities();
        this.answers = new Answers(parts.wording());
        this.errands = new Errands(parts);
        this.clock = parts.clock();
        this.wishes = new Wishes(parts.wording());
    }

    /// Whether it is taken care of here even when it is said in an assessment.
    public boolean minds(Input input) {
        return wishes.inside(input).isPresent();
    }

    @Override
    public Answer hear(Spoken spoken, Dressing dressing) {
        Visit visit = visit(spoken, dressing);
        if (visit.known().heard()) return errands.standing(visit, true);
        try {
            return hear(visit);
        } catch (RepeatedException heardMeanwhile) {
            return errands.standing(visit(spoken, dressing), true);
        }
    }

    private Answer hear(Visit visit) {
        Input input = visit.spoken().input();
        Optional<Wish> wish = wishes.inside(input);
        if (wish.isPresent()) return errands.run(wish.get(), visit);
        Optional<Answer> heard = visit.place().isEmpty()
                ? Optional.empty()
                : guide.hear(
                                visit.place(),
                                visit.utterance(),
                                (before, outcome) -> visit.beside(
                                        Answers.standing(before.get(), false),
                                        answers.of(outcome),
                                        visit.asking(outcome, identities)))
                        .map(answers::of);
        return heard.orElseGet(() -> errands.run(wishes.outside(input), visit));
    }

    @Override
    public Answer standing(Spoken spoken) {
        return errands.standing(visit(spoken, NOTHING), false);
    }

    @Override
    public Answer remind(Spoken spoken) {
        Visit visit = visit(spoken, NOTHING);
        List<Change> changes = errands.stands(visit.place(), visit)
                .filter(_ -> visit.place().equals(visit.known().assessment()))
                .map(outcome -> visit.asking(outcome, identities))
                .orElse(List.of());
        if (!changes.isEmpty()) people.save(new Beside(null, changes, List.of()), spoken.at());
        return errands.standing(visit, false);
    }

    private Visit visit(Spoken spoken, Dressing dressing) {
        Officer officer = spoken.person().officer();
        Known known = people.know(officer.id(), spoken.messageId());
        return new Visit(spoken, officer, known, dressing);
    }

    @Override
    public List<Listing> mine(Person person, int most) {
        return people.assessments(identities.of(person.officer().id()), most);
    }

    @Override
    public void left(Person person) {
        Instant at = clock.instant();
        people.save(new Beside(null, List.of(new Change.Left(person.officer().id(), at)), List.of()), at);
    }
}
