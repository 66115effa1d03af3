package org.dueregard.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Officer;
import org.dueregard.assessment.Step;
import org.dueregard.conversation.Stage;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Field;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;

/// An officer who says whatever comes to mind: answers of the right and of the wrong kind, commands, buttons, forms,
/// old messages again. The same seed says the same.
final class Wanderer {
    private static final List<String> NOISE = List.of(
            "",
            " ",
            "?",
            "...",
            "\"why\"",
            "\u2018review\u2019",
            "yes",
            "no",
            "none",
            "all",
            "1",
            "2, 3",
            "99",
            "soon",
            "about 12",
            "next April",
            "31/2/27",
            "annually",
            "not known because nobody asked",
            "n/a",
            "What is this?",
            "search library",
            "find out more",
            "go to 7",
            "go to 99",
            "change 10",
            "same for the rest",
            "same for sex",
            "finsh",
            "please pause",
            "Ann Lee, Head of Libraries",
            "a\tb\tc\nd\te\tf",
            "| a | b |",
            "x".repeat(2500),
            "ann@example.org",
            "\u0000\uD83D\uDE00 \u202e",
            "{subject} ${x} \\1",
            "aaaa;bbbb;",
            "done",
            "long answer");

    private final Random random;
    private final List<String> phrases;
    private int words;

    Wanderer(Random random) {
        this.random = random;
        this.phrases =
                English.WORDING.phrases().commands().keySet().stream().sorted().toList();
    }

    /// A message of an officer.
    record Act(
            Officer officer,
            Input input,
            @Nullable Slot answering,
            @Nullable Choice choice) {}

    Act next(Officer officer, Told told, Stage stage, Assessment assessment) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> words(officer, stage instanceof Stage.Asking(var step) ? right(step) : unique());
            case 4 -> words(officer, NOISE.get(random.nextInt(NOISE.size())));
            case 5 -> words(officer, phrases.get(random.nextInt(phrases.size())));
            case 6, 7, 8 -> picked(officer, told);
            case 9 -> filled(officer, told);
            case 10, 11 -> goes(officer, assessment);
            case 12 -> new Act(officer, new Input.Words(unique()), anySlot(assessment), null);
            default -> words(officer, unique());
        };
    }

    private static Act words(Officer officer, String words) {
        return new Act(officer, new Input.Words(words), null, null);
    }

    /// Words never said before.
    private String unique() {
        words++;
        return "Wording number " + words + " of this officer about people";
    }

    private String right(Step step) {
        return switch (step.question().kind()) {
            case AnswerKind.OneOf(var options) ->
                options.get(random.nextInt(options.size())).label();
            case AnswerKind.SomeOf(var options, var _) ->
                options.isEmpty()
                        ? "none"
                        : options.get(random.nextInt(options.size())).label();
            case AnswerKind.Numeric _ -> Integer.toString(random.nextInt(5_000));
            case AnswerKind.When _ -> (1 + random.nextInt(28)) + " June 20" + (20 + random.nextInt(20));
            case AnswerKind.Names _ -> "Ann Lee, " + unique();
            case AnswerKind.Another _ -> random.nextInt(3) == 0 ? "no" : unique();
            case AnswerKind.Gap _ -> random.nextBoolean() ? "add an action" : unique();
            case AnswerKind.Prose _, AnswerKind.Listing _, AnswerKind.Data _ -> unique();
        };
    }

    private Act picked(Officer officer, Told told) {
        var choices = new ArrayList<Choice>();
        for (Message message : told.messages()) {
            choices.addAll(message.choices());
            for (var source : message.citations()) if (source.use() != null) choices.add(source.use());
        }
        if (choices.isEmpty()) return words(officer, unique());
        Choice choice = choices.get(random.nextInt(choices.size()));
        return new Act(officer, new Input.Picked(choice.id()), null, choice);
    }

    private Act filled(Officer officer, Told told) {
        var fields = new HashMap<String, List<String>>();
        for (Message message : told.messages()) {
            if (message.form() != null)
                message.form().fields().forEach(field -> fields.put(field.id(), List.of(value(field))));
        }
        if (random.nextInt(4) == 0) fields.put("answer", List.of(unique()));
        return new Act(officer, new Input.Filled(fields), null, null);
    }

    private String value(Field field) {
        if (random.nextInt(5) == 0) return "";
        if (!field.options().isEmpty())
            return field.options().get(random.nextInt(field.options().size())).id();
        return switch (field.type()) {
            case "date" -> "2027-03-31";
            case "number" -> "12";
            default -> unique();
        };
    }

    private Act goes(Officer officer, Assessment assessment) {
        return new Act(officer, new Input.Picked("goto:" + anySlot(assessment).key()), null, null);
    }

    private Slot anySlot(Assessment assessment) {
        List<Step> path = assessment.path();
        return path.get(random.nextInt(path.size())).slot();
    }
}
