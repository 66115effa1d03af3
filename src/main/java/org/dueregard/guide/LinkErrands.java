package org.dueregard.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dueregard.assessment.Officer;
import org.dueregard.guide.Beside.Change;
import org.dueregard.guide.Linking.Result;
import org.dueregard.guide.Linking.Step;
import org.dueregard.guide.Reception.Answer;

/// Runs the errands that link a person with themselves in another channel.
final class LinkErrands {
    private final Guide guide;
    private final People people;
    private final Linking linking;
    private final Menu menu;

    LinkErrands(FrontDesk.Parts parts, Menu menu) {
        this.guide = parts.guide();
        this.people = parts.people();
        this.linking = parts.linking();
        this.menu = menu;
    }

    /// @param before where the person stood until then
    Answer run(Wish wish, Visit visit, Answer before) {
        return linking.settle(() -> decide(wish, visit), step -> {
            Answer answer = answer(step, visit);
            people.save(
                    visit.beside(before, answer, step.changes()), visit.spoken().at());
            return answer;
        });
    }

    private Step decide(Wish wish, Visit visit) {
        return switch (wish) {
            case Wish.GiveCode _ ->
                linking.giving(visit.officer(), visit.spoken().at());
            case Wish.TakeCode(var code) ->
                linking.taking(
                        visit.officer(), visit.place(), code, visit.spoken().at());
            case Wish.Unlink _ -> linking.unlinking(visit.officer());
            case Wish other -> throw new IllegalArgumentException("No errand about links: " + other);
        };
    }

    private Answer answer(Step step, Visit visit) {
        String place = place(step, visit);
        Optional<Outcome> stands = place.isEmpty() ? Optional.empty() : stands(place, step, visit);
        var messages = new ArrayList<Message>();
        messages.add(say(step.result()));
        if (step.result() instanceof Result.Linked)
            stands.ifPresent(outcome -> messages.addAll(outcome.told().messages()));
        return stands.map(outcome -> Answers.of(outcome, messages, false, ""))
                .orElseGet(() -> Answers.nowhere(messages, false, ""));
    }

    /// Where the person is after it.
    private static String place(Step step, Visit visit) {
        String place = visit.place();
        for (Change change : step.changes())
            if (change instanceof Change.In(var officer, var assessment)
                    && officer.equals(visit.officer().id())) place = assessment;
        return place;
    }

    /// Where the person stands, as the officer that they are from now on.
    private Optional<Outcome> stands(String place, Step step, Visit visit) {
        List<String> group = step.changes().stream()
                .flatMap(change -> change instanceof Change.Linked(var officers)
                                && officers.contains(visit.officer().id())
                        ? officers.stream()
                        : java.util.stream.Stream.empty())
                .toList();
        return guide.stands(place, visit.utterance()).flatMap(outcome -> {
            Officer as = Identities.in(group, outcome.conversation(), visit.officer());
            return guide.stands(place, visit.utterance().by(as));
        });
    }

    private Message say(Result result) {
        return switch (result) {
            case Result.Given(var code, var _) ->
                menu.say("desk.code", "code", code, "minutes", Long.toString(Linking.LIFE.toMinutes()));
            case Result.Linked _ -> menu.say("desk.linked").with(List.of(menu.choice(Errand.ASSESSMENTS)));
            case Result.Wrong _ -> menu.say("desk.wrong-code");
            case Result.TooManyTries _ -> menu.say("desk.too-many", "minutes", Long.toString(Linking.LIFE.toMinutes()));
            case Result.Own _ -> menu.say("desk.own-code");
            case Result.Unlinked _ -> menu.say("desk.unlinked");
            case Result.NotLinked _ -> menu.say("desk.not-linked");
            case Result.NotNamed _ -> menu.say("desk.not-named");
        };
    }
}
