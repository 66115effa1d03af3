package org.dueregard.guide;

import java.util.Map;
import java.util.stream.Collectors;
import org.dueregard.conversation.Utterance.Input;

/// What an officer did, as text for the record.
final class Said {
    private Said() {}

    static String words(Input input) {
        return switch (input) {
            case Input.Words(var words) -> words;
            case Input.Picked(var choice) -> "[" + choice + "]";
            case Input.Filled(var fields) ->
                fields.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(field -> field.getKey() + ": " + String.join(", ", field.getValue()))
                        .collect(Collectors.joining("\n"));
        };
    }
}
