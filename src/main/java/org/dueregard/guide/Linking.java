package org.dueregard.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.dueregard.assessment.Officer;
import org.dueregard.guide.Beside.Change;
import org.dueregard.guide.Beside.Heard;
import org.dueregard.guide.People.Code;
import org.dueregard.guide.People.Known;

/// Links persons of several channels: one is given a code, and whoever types it elsewhere is the same person.
///
/// A code counts once, for fifteen minutes. Who types five wrong ones in that time has to wait.
public final class Linking {
    static final Duration LIFE = Duration.ofMinutes(15);
    private static final int MOST_WRONG_TRIES = 5;
    private static final int MANY = 10_000;

    private final People people;
    private final Identities identities;
    private final RandomGenerator chance;

    /// @param chance must be one that cannot be foretold, for example `SecureRandom`
    public Linking(People people, Identities identities, RandomGenerator chance) {
        this.people = people;
        this.identities = identities;
        this.chance = chance;
    }

    /// What came of it.
    public sealed interface Result {
        /// @param code in two halves
        record Given(String code, Instant until) implements Result {}

        record Linked() implements Result {}

        /// It is no code, or one that was taken or is out of date.
        record Wrong() implements Result {}

        record TooManyTries() implements Result {}

        /// The code was given to the one who typed it.
        record Own() implements Result {}

        record Unlinked() implements Result {}

        record NotLinked() implements Result {}

        /// Who has not said who they are cannot be linked: all of them have one id, so a link would join the
        /// assessments
        /// of many people with those of one.
        record NotNamed() implements Result {}
    }

    /// @param changes to be saved for it to be so
    record Step(Result result, List<Change> changes) {
        private static Step of(Result result, Change... changes) {
            return new Step(result, List.of(changes));
        }
    }

    /// Gives an officer a code, in place of any they were given before.
    public Result give(Officer officer, Instant at) {
        return settle(() -> giving(officer, at), step -> {
            people.save(new Beside(null, step.changes(), List.of()), at);
            return step.result();
        });
    }

    /// Takes a code that was given to somebody else, who is the same officer from now on. The same officer may take it
    /// again, in case the answer was lost on the way: that changes nothing.
    public Result take(Officer officer, String code, Instant at) {
        String plain = LinkCode.plain(code);
        var heard = new Heard(officer.id(), "link " + LinkCode.hash(plain), at);
        return settle(() -> taking(officer, heard, plain, at), step -> {
            boolean links = !step.changes().isEmpty() && step.result() instanceof Result.Linked;
            people.save(new Beside(links ? heard : null, step.changes(), List.of()), at);
            return step.result();
        });
    }

    private Step taking(Officer officer, Heard heard, String code, Instant at) {
        Known known = people.know(officer.id(), heard.messageId());
        boolean linked = identities.of(officer.id()).size() > 1;
        return known.heard() && linked ? Step.of(new Result.Linked()) : taking(officer, known.assessment(), code, at);
    }

    /// Decides, has it saved, and remembers it; one at a time, so that no code counts twice.
    synchronized <A> A settle(Supplier<Step> deciding, Function<Step, A> saving) {
        Step step = deciding.get();
        A saved = saving.apply(step);
        for (Change change : step.changes()) if (change instanceof Change.Linked(var group)) identities.link(group);
        return saved;
    }

    Step giving(Officer officer, Instant at) {
        if (officer.id().equals(Officer.UNNAMED.id())) return Step.of(new Result.NotNamed());
        String code = LinkCode.make(chance);
        Instant until = at.plus(LIFE);
        return Step.of(
                new Result.Given(LinkCode.shown(code), until),
                new Change.CodeGiven(officer.id(), LinkCode.hash(code), until));
    }

    /// @param here the assessment that the officer is in, or empty
    Step taking(Officer officer, String here, String code, Instant at) {
        if (officer.id().equals(Officer.UNNAMED.id())) return Step.of(new Result.NotNamed());
        if (people.wrongTries(officer.id(), at.minus(LIFE)) >= MOST_WRONG_TRIES)
            return Step.of(new Result.TooManyTries());
        Optional<Code> given = people.findCode(LinkCode.hash(code)).filter(each -> at.isBefore(each.until()));
        if (given.isEmpty()) return Step.of(new Result.Wrong(), new Change.WrongTry(officer.id(), at));
        String giver = given.get().officer();
        if (identities.of(officer.id()).contains(giver)) return Step.of(new Result.Own());
        return new Step(new Result.Linked(), linking(giver, officer.id(), here, code));
    }

    /// Whoever is in no assessment is taken to the other's.
    private List<Change> linking(String giver, String taker, String here, String code) {
        var changes = new ArrayList<Change>();
        changes.add(new Change.CodeTaken(LinkCode.hash(code)));
        var group = new LinkedHashSet<>(identities.of(giver));
        group.addAll(identities.of(taker));
        changes.add(new Change.Linked(List.copyOf(group)));
        String there = people.know(giver, "").assessment();
        if (here.isEmpty()) changes.add(new Change.In(taker, there));
        if (there.isEmpty()) changes.add(new Change.In(giver, here));
        return changes;
    }

    /// Each keeps what they began in their own channel, and is no longer in what the other began.
    Step unlinking(Officer officer) {
        List<String> group = identities.of(officer.id());
        if (group.size() == 1) return Step.of(new Result.NotLinked());
        List<String> own = List.of(officer.id());
        List<String> others =
                group.stream().filter(each -> !each.equals(officer.id())).toList();
        var changes = new ArrayList<Change>(List.of(new Change.Linked(own), new Change.Linked(others)));
        leaving(own, changes);
        leaving(others, changes);
        return new Step(new Result.Unlinked(), changes);
    }

    private void leaving(List<String> group, List<Change> changes) {
        Set<String> theirs =
                people.assessments(group, MANY).stream().map(Listing::id).collect(Collectors.toUnmodifiableSet());
        for (String officer : group)
            if (!theirs.contains(people.know(officer, "").assessment())) changes.add(new Change.In(officer, ""));
    }
}
