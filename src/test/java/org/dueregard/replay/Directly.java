package org.dueregard.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Event;
import org.dueregard.conversation.Utterance;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Guide;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Journal;
import org.dueregard.guide.Message.Choice;
import org.dueregard.replay.Script.Line;
import org.dueregard.toolkit.Toolkit;

/// Plays a script to the core itself, as the web does, for other channels to be compared with. One officer says it all.
public final class Directly {
    private static final String ID = "directly";
    private static final Officer OFFICER = new Officer("bo", "Bo");

    private final Guide guide;
    private final Instant now;
    private final LocalDate today;

    public Directly(Guide guide, Instant now, LocalDate today) {
        this.guide = guide;
        this.now = now;
        this.today = today;
    }

    /// The events that the script comes to.
    public List<Event> play(Script script, Toolkit form, Journal journal) {
        Told told = guide.begin(ID, form, Set.of(), said("begin", new Input.Words("")));
        for (Line line : script.lines()) {
            if (line instanceof Line.Says(var number, var words)) told = hear(number, new Input.Words(words));
            if (line instanceof Line.Picks(var number, var label))
                told = hear(number, new Input.Picked(choice(told, label)));
        }
        return events(journal, ID);
    }

    public static List<Event> events(Journal journal, String assessment) {
        return journal.readAfter(assessment, 0).stream()
                .flatMap(entry -> entry.events().stream())
                .toList();
    }

    private Told hear(int line, Input input) {
        return guide.hear(ID, said("line" + line, input)).orElseThrow();
    }

    private Utterance said(String id, Input input) {
        return new Utterance(id, OFFICER, "web", now, today, input, null);
    }

    private static String choice(Told told, String label) {
        var choices = new ArrayList<Choice>();
        told.messages().forEach(message -> {
            choices.addAll(message.choices());
            message.citations()
                    .forEach(source -> Stream.ofNullable(source.use()).forEach(choices::add));
        });
        return choices.stream()
                .filter(each -> each.label().equalsIgnoreCase(label))
                .findFirst()
                .or(() -> choices.stream()
                        .filter(each ->
                                each.label().toLowerCase(Locale.ROOT).startsWith(label.toLowerCase(Locale.ROOT)))
                        .findFirst())
                .orElseThrow()
                .id();
    }
}
