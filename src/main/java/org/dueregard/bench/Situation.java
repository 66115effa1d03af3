package org.dueregard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Officer;
import org.dueregard.assessment.Step;
import org.dueregard.guide.Toolkits;
import org.dueregard.guide.Wanted;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A place in an assessment at which something is looked up.
///
/// @param id      the proposal's id and the slot, for example `p01 impact.negative/age`
/// @param form    id of the form, and after a stroke its version if it is not the newest
/// @param answers what has been said so far of the proposal, by the role of the question
/// @param row     what the officer called the row of a table that is asked about; empty elsewhere
/// @param said    what was said before of the same group; empty if nothing
/// @param heldOut whether it is kept out of tuning: every third proposal is, and each with `held-out: true`
public record Situation(
        String id, String form, Map<Role, String> answers, Slot at, String row, String said, boolean heldOut) {
    private static final Officer OFFICER = new Officer("", "");
    private static final int HELD_OUT = 3;
    private static final Map<String, Role> ROLES =
            Map.of("title", Role.TITLE, "change", Role.DESCRIPTION, "who", Role.BENEFICIARIES, "aims", Role.AIMS);

    public Situation {
        answers = Map.copyOf(answers);
    }

    /// Reads the proposals of a YAML file, each with its situations.
    public static List<Situation> read(Path file) throws IOException {
        List<Situation> situations = new ArrayList<>();
        int number = 0;
        for (JsonNode proposal : YAMLMapper.builder().build().readTree(file.toFile())) {
            number++;
            boolean heldOut = proposal.path("held-out").asBoolean(number % HELD_OUT == 0);
            for (JsonNode ask : proposal.path("asks")) situations.add(of(proposal, ask, heldOut));
        }
        return situations;
    }

    private static Situation of(JsonNode proposal, JsonNode ask, boolean heldOut) {
        Map<Role, String> answers = new EnumMap<>(Role.class);
        ROLES.forEach((name, role) -> {
            if (proposal.has(name)) answers.put(role, proposal.path(name).asString());
        });
        String at = ask.path("at").asString();
        return new Situation(
                proposal.path("id").asString() + " " + at,
                proposal.path("form").asString(),
                answers,
                Slot.read(at),
                ask.path("row").asString(""),
                ask.path("said").asString(""),
                heldOut);
    }

    /// What the product would look for here.
    ///
    /// @throws IllegalArgumentException if there is no such form or question
    public Wanted wanted(Toolkits toolkits) {
        String[] parts = form.split("/", 2);
        Assessment assessment = Assessment.begin(
                id,
                toolkits.find(parts[0], parts.length > 1 ? parts[1] : "")
                        .orElseThrow(() -> new IllegalArgumentException("No form " + form)));
        for (var answer : answers.entrySet()) {
            Slot slot = assessment
                    .stepsFor(answer.getKey())
                    .findFirst()
                    .map(Step::slot)
                    .orElse(null);
            if (slot != null) assessment = answering(assessment, slot, answer.getValue());
        }
        Section section = section(assessment.toolkit());
        if (!row.isEmpty()) assessment = assessment.withRow(section.id(), Item.row(at.item(), row));
        assessment = adding(assessment, section);
        assessment = leadingTo(assessment);
        return Wanted.of(
                assessment.findStep(at).orElseThrow(() -> new IllegalArgumentException("No question " + id)),
                assessment);
    }

    /// The assessment with the group asked about, if the form leaves it out and offers it.
    private Assessment adding(Assessment assessment, Section section) {
        if (!(section.repeat() instanceof Section.Repeat.Each each)) return assessment;
        Question offer = each.offer();
        boolean offered = each.offered().stream().anyMatch(item -> item.id().equals(at.item()));
        return offer != null && offered ? choosing(assessment, Slot.of(offer.id()), at.item()) : assessment;
    }

    private Section section(Toolkit toolkit) {
        return toolkit.sections().stream()
                .filter(section -> section.questions().stream()
                        .anyMatch(question -> question.id().equals(at.question())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No question " + id));
    }

    /// The assessment with the answers because of which the question is asked.
    private Assessment leadingTo(Assessment assessment) {
        Assessment led = assessment;
        Condition when = assessment
                .toolkit()
                .questions()
                .filter(question -> question.id().equals(at.question()))
                .findFirst()
                .map(question -> question.asking().when())
                .orElseThrow(() -> new IllegalArgumentException("No question " + id));
        if (when instanceof Condition.Is(var question, var option))
            led = choosing(led, new Slot(question, at.item()), option);
        Assessment soFar = led;
        return said.isEmpty()
                ? led
                : led.stepsFor(Role.NEGATIVE)
                        .filter(step -> step.slot().item().equals(at.item()))
                        .findFirst()
                        .map(step -> answering(soFar, step.slot(), said))
                        .orElseThrow(() -> new IllegalArgumentException("No place for what was said at " + id));
    }

    private Assessment choosing(Assessment assessment, Slot slot, String option) {
        String words = assessment
                .toolkit()
                .questions()
                .filter(each -> each.id().equals(slot.question()))
                .flatMap(each -> options(each.kind()))
                .filter(each -> each.id().equals(option))
                .map(Option::label)
                .findFirst()
                .orElse(option);
        return assessment.with(
                new Answer(slot, new Value.Choices(List.of(option)), words, false, OFFICER, Instant.EPOCH));
    }

    private static Stream<Option> options(AnswerKind kind) {
        if (kind instanceof AnswerKind.OneOf(var options)) return options.stream();
        return kind instanceof AnswerKind.SomeOf some ? some.options().stream() : Stream.empty();
    }

    private static Assessment answering(Assessment assessment, Slot slot, String words) {
        return assessment.with(new Answer(slot, new Value.Text(words), words, false, OFFICER, Instant.EPOCH));
    }
}
