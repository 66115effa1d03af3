package org.dueregard.slack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Utterance;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.English;
import org.dueregard.guide.Guide;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Memory;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Field;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.PaperJournal;
import org.dueregard.guide.Toolkits;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Toolkit;

/// An officer who goes through a form from the first question to the last, and on the way says everything that can be
/// said. The same seed says the same.
final class Officers {
    private static final List<String> ASIDES = List.of(
            "why",
            "example",
            "where am I",
            "review",
            "change an answer",
            "help",
            "what is disability?",
            "search library closure",
            "show more",
            "start again",
            "finsh",
            "long answer",
            "finish",
            "go to 2");
    private static final int MOST_TURNS = 400;

    private final Guide guide;
    private final Toolkit toolkit;
    private final Random random;
    private int messages;

    Officers(Toolkit toolkit, long seed) {
        this.toolkit = toolkit;
        this.random = new Random(seed);
        var journal = new PaperJournal();
        var memory = new Memory(journal, new Toolkits(List.of(toolkit)));
        this.guide = new Guide(memory, journal, English.WORDING, new Paper.Shelf(), () -> {});
    }

    /// Takes all that is said, until the review or until enough was said.
    void walk(java.util.function.Consumer<Told> hears) {
        Set<String> groups =
                toolkit.groups().stream().filter(Group::optional).map(Group::id).collect(Collectors.toSet());
        Told told = guide.begin("a1", toolkit, groups, utterance(new Input.Words("")));
        hears.accept(told);
        while (messages < MOST_TURNS) {
            told = guide.hear("a1", utterance(next(told))).orElseThrow();
            hears.accept(told);
            if (told.messages().getLast().kind() == Kind.REVIEW && messages > MOST_TURNS / 2) return;
        }
    }

    private Input next(Told told) {
        if (random.nextInt(6) == 0) return new Input.Words(ASIDES.get(random.nextInt(ASIDES.size())));
        for (Message message : told.messages()) {
            if (message.kind() == Kind.CONFIRM) return new Input.Picked("confirm:no");
            if (message.kind() == Kind.ASK) return answer(message);
        }
        return new Input.Words("continue");
    }

    private Input answer(Message question) {
        Message.Form form = question.form();
        if (form != null && random.nextInt(4) > 0) return new Input.Filled(filled(form));
        List<Choice> options = question.choices().stream()
                .filter(choice -> choice.kind().equals(Choice.OPTION))
                .toList();
        if (!options.isEmpty())
            return new Input.Picked(options.get(random.nextInt(options.size())).id());
        return new Input.Words(words());
    }

    private String words() {
        messages++;
        String words = "Wording " + messages + " <of> this & that officer, *who* writes a little.\n";
        return random.nextInt(12) == 0 ? words.repeat(25) : words;
    }

    private Map<String, List<String>> filled(Message.Form form) {
        var filled = new HashMap<String, List<String>>();
        for (Field field : form.fields()) filled.put(field.id(), List.of(value(field)));
        return filled;
    }

    private String value(Field field) {
        if (!field.options().isEmpty())
            return field.options().get(random.nextInt(field.options().size())).id();
        return switch (field.type()) {
            case "date" -> "2027-03-31";
            case "number" -> "12";
            case String _ -> words();
        };
    }

    private Utterance utterance(Input input) {
        messages++;
        return new Utterance(
                "m" + messages,
                new Officer("ann", "Ann Lee"),
                "slack",
                Instant.parse("2026-03-10T09:00:00Z").plusSeconds(messages),
                LocalDate.of(2026, 3, 10),
                input,
                null);
    }
}
