package org.dueregard.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Value;

/// Reads filled forms. Field ids: `name` and `role`; `data`, `source` and `date`; any other kind has the one field
/// `answer`.
public final class Forms {
    public static final String ANSWER = "answer";

    private Forms() {}

    /// The form's values as words, for the record and for kinds that read words.
    static String words(Map<String, List<String>> fields) {
        if (fields.containsKey("name"))
            return people(fields).stream().map(Value.Person::words).collect(Collectors.joining("; "));
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> String.join(", ", entry.getValue()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
    }

    /// Reads a form whose fields have a meaning of their own; empty if its words are to be read instead.
    static Optional<Value> read(AnswerKind kind, Map<String, List<String>> fields) {
        return switch (kind) {
            case AnswerKind.Names _ when !people(fields).isEmpty() -> Optional.of(new Value.People(people(fields)));
            case AnswerKind.Data _
            when !first(fields, "data").isEmpty() ->
                Optional.of(new Value.Figure(first(fields, "data"), first(fields, "source"), first(fields, "date")));
            case AnswerKind.SomeOf(var _, var noneAllowed)
            when noneAllowed && isLeftEmpty(fields) -> Optional.of(new Value.Choices(List.of()));
            case AnswerKind _ -> Optional.empty();
        };
    }

    /// Whether this is a form of choices with none of them picked; a form of other fields says nothing about them.
    private static boolean isLeftEmpty(Map<String, List<String>> fields) {
        return fields.getOrDefault(ANSWER, List.of()).isEmpty() && (fields.isEmpty() || fields.containsKey(ANSWER));
    }

    private static List<Value.Person> people(Map<String, List<String>> fields) {
        List<String> names = fields.getOrDefault("name", List.of());
        List<String> roles = fields.getOrDefault("role", List.of());
        var people = new ArrayList<Value.Person>();
        for (int i = 0; i < names.size(); i++) {
            String role = i < roles.size() ? roles.get(i).strip() : "";
            if (!names.get(i).isBlank())
                people.add(new Value.Person(names.get(i).strip(), role));
        }
        return people;
    }

    private static String first(Map<String, List<String>> fields, String id) {
        return fields.getOrDefault(id, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }
}
