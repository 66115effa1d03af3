package org.dueregard.guide;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dueregard.conversation.Event;
import org.dueregard.conversation.Forms;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Message.Choice;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;

/// Tells an assessment's turns again in the words that the officers saw: what they picked or ticked is recorded by its
/// id. For one assessment, turn by turn in their order.
public final class Retelling {
    private static final Set<String> PARTS = Set.of("name", "role", "data", "source", "date");

    private final Wording wording;
    private final Toolkit toolkit;
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> fields = new HashSet<>(PARTS);

    public Retelling(Wording wording, Toolkit toolkit) {
        this.wording = wording;
        this.toolkit = toolkit;
        labels.putAll(wording.buttons());
        fields.add(Forms.ANSWER);
        toolkit.questions().forEach(question -> fields.add(question.id()));
    }

    /// What was said in a turn, as the officer saw it; empty if they only looked.
    public String said(Entry entry) {
        String words = words(entry);
        entry.replies().forEach(this::remember);
        return words;
    }

    private String words(Entry entry) {
        String said = entry.said();
        if (said.startsWith("[") && said.endsWith("]"))
            return labels.getOrDefault(said.substring(1, said.length() - 1), said);
        return !isTyped(entry) && isField(firstLine(said)) ? people(entry).orElseGet(() -> form(said)) : said;
    }

    /// Several people that one form names, each on a line.
    private static Optional<String> people(Entry entry) {
        return entry.events().stream()
                .map(event -> event instanceof Event.Answered(var _, Value.People(var people), var _, var _)
                        ? people
                        : List.<Value.Person>of())
                .filter(people -> people.size() > 1)
                .map(people -> people.stream().map(Value.Person::words).collect(Collectors.joining("\n")))
                .findFirst();
    }

    /// Whether the words went into the record just as they are, which those of a form never do.
    private static boolean isTyped(Entry entry) {
        return entry.events().stream().anyMatch(event -> switch (event) {
            case Event.Answered(var _, var _, var words, var _) -> words.equals(entry.said());
            case Event.Held(var _, var words, var _) -> words.equals(entry.said());
            case Event.Drafted(var _, var words) -> words.equals(entry.said());
            case Event _ -> false;
        });
    }

    private static String firstLine(String said) {
        return said.lines().findFirst().orElse("");
    }

    private boolean isField(String line) {
        int end = line.indexOf(": ");
        return end > 0 && fields.contains(line.substring(0, end));
    }

    /// A filled form: each field begins a line with its id, and its value may go on over more lines.
    private String form(String said) {
        Map<String, String> values = new LinkedHashMap<>();
        String field = "";
        for (String line : said.lines().toList()) {
            if (isField(line)) field = line.substring(0, line.indexOf(": "));
            String value = isField(line) ? line.substring(field.length() + 2) : line;
            values.merge(field, value, (before, more) -> before + "\n" + more);
        }
        return values.entrySet().stream()
                .map(each -> field(each.getKey(), each.getValue()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String field(String id, String value) {
        if (id.equals(Forms.ANSWER)) return value.isBlank() ? wording.text("choice.none") : each(value, labels);
        if (value.isBlank()) return "";
        if (PARTS.contains(id)) return wording.text("field." + id) + ": " + value;
        var question = toolkit.getQuestion(id);
        Map<String, String> options = question.kind().options().stream()
                .collect(Collectors.toMap(Option::id, Option::label, (first, _) -> first));
        String label =
                Wording.fill(question.text(), Map.of("subject", toolkit.cover().subject()));
        return label + ": " + each(value, options);
    }

    /// The ids of a list by their labels; words that are no id stay as they are.
    private static String each(String value, Map<String, String> labels) {
        return Arrays.stream(value.split(", "))
                .map(id -> labels.getOrDefault(id, id))
                .collect(Collectors.joining(", "));
    }

    private void remember(Message message) {
        message.choices().forEach(choice -> labels.put(choice.id(), choice.label()));
        message.citations().forEach(source -> {
            Choice use = source.use();
            if (use != null)
                labels.put(use.id(), use.label() + ": " + source.citation().title());
        });
    }
}
