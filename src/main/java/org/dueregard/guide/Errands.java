package org.dueregard.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dueregard.conversation.Utterance;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.toolkit.Toolkit;

/// Runs the errands that are about no single assessment, and saves what they change.
final class Errands {
    private static final int FEW = 10;

    private final Guide guide;
    private final People people;
    private final Identities identities;
    private final Toolkits toolkits;
    private final Function<Toolkit, Set<String>> groups;
    private final Menu menu;
    private final Looking looking;
    private final LinkErrands links;

    Errands(FrontDesk.Parts parts) {
        this.guide = parts.guide();
        this.people = parts.people();
        this.identities = parts.identities();
        this.toolkits = parts.toolkits();
        this.groups = parts.groups();
        this.menu = new Menu(parts.wording(), parts.toolkits());
        this.looking = new Looking(parts.passages(), parts.wording());
        this.links = new LinkErrands(parts, menu);
    }

    Answer run(Wish wish, Visit visit) {
        return switch (wish) {
            case Wish.Assessments(var number) when number > 0 -> openListed(number, visit);
            case Wish.Assessments _ -> say(List.of(menu.assessments(mine(visit, FEW), visit.place())), visit);
            case Wish.New(var number) when number > 0 -> beginListed(number, visit);
            case Wish.New _ -> say(List.of(menu.forms()), visit);
            case Wish.Open(var assessment) -> open(assessment, visit);
            case Wish.Begin(var toolkit) ->
                toolkits.find(toolkit, "").map(found -> begin(found, visit)).orElseGet(() -> sayMenu(visit));
            case Wish.GiveCode _, Wish.TakeCode _, Wish.Unlink _ -> links.run(wish, visit, standing(visit, false));
            case Wish.Search(var query) -> say(List.of(looking.search(query)), visit);
            case Wish.Help _ -> say(List.of(menu.say("desk.help"), menu.forms()), visit);
            case Wish.Unclear _ -> sayMenu(visit);
        };
    }

    /// Where the person stands: in an assessment, or before the menu. Nothing is saved.
    Answer standing(Visit visit, boolean repeated) {
        return stands(visit.place(), visit)
                .map(outcome -> Answers.standing(outcome, repeated))
                .orElseGet(() -> Answers.nowhere(menu(visit), repeated, ""));
    }

    private List<Message> menu(Visit visit) {
        return menu.all(mine(visit, FEW));
    }

    private List<Listing> mine(Visit visit, int most) {
        return people.assessments(identities.of(visit.officer().id()), most);
    }

    private Answer sayMenu(Visit visit) {
        return say(menu(visit), visit);
    }

    /// Says something that changes nothing.
    private Answer say(List<Message> messages, Visit visit) {
        Answer answer = stands(visit.place(), visit)
                .map(outcome -> Answers.of(outcome, messages, false, ""))
                .orElseGet(() -> Answers.nowhere(messages, false, ""));
        people.save(
                visit.beside(standing(visit, false), answer, List.of()),
                visit.spoken().at());
        return answer;
    }

    Optional<Outcome> stands(String assessment, Visit visit) {
        return assessment.isEmpty() ? Optional.empty() : guide.stands(assessment, visit.utterance());
    }

    private Answer openListed(int number, Visit visit) {
        List<Listing> mine = mine(visit, number);
        return mine.size() < number
                ? noSuch(number, visit)
                : open(mine.get(number - 1).id(), visit);
    }

    private Answer noSuch(int number, Visit visit) {
        return say(List.of(menu.say("desk.no-such", "number", Integer.toString(number))), visit);
    }

    private Answer open(String assessment, Visit visit) {
        Optional<Outcome> found = stands(assessment, visit);
        if (found.isEmpty()) return sayMenu(visit);
        Outcome outcome = found.get();
        String title = menu.title(Kept.listing(
                outcome.conversation(), visit.spoken().at(), visit.spoken().at()));
        List<Message> messages = Stream.concat(
                        Stream.of(menu.say("desk.opened", "title", title)), outcome.told().messages().stream())
                .toList();
        Answer answer = Answers.of(outcome, messages, false, title);
        people.save(
                visit.beside(standing(visit, false), answer, visit.asking(outcome, identities)),
                visit.spoken().at());
        return answer;
    }

    private Answer beginListed(int number, Visit visit) {
        List<Toolkit> current = toolkits.current();
        return current.size() < number ? noSuch(number, visit) : begin(current.get(number - 1), visit);
    }

    private Answer begin(Toolkit toolkit, Visit visit) {
        Utterance said = visit.utterance(new Input.Words("")).answering(null);
        Outcome begun = guide.begin(
                visit.beginning(),
                toolkit,
                groups.apply(toolkit),
                said,
                outcome -> visit.beside(
                        standing(visit, false), begun(outcome, toolkit), visit.asking(outcome, identities)));
        return begun(begun, toolkit);
    }

    private static Answer begun(Outcome outcome, Toolkit toolkit) {
        return Answers.of(
                outcome,
                outcome.told().messages(),
                outcome.repeated(),
                toolkit.cover().title());
    }
}
