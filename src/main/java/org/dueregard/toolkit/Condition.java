package org.dueregard.toolkit;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// When a section or question applies. Three forms only: a rule that needs more belongs in Java, not in the script.
public sealed interface Condition {

    record Always() implements Condition {}

    /// The answer to the question is, or includes, the option.
    record Is(String question, String option) implements Condition {}

    record Not(Condition condition) implements Condition {}

    /// @param answers gives the value answered to a question, or `null` if there is none that counts
    default boolean holds(Function<String, @Nullable Value> answers) {
        return switch (this) {
            case Always _ -> true;
            case Is(var question, var option) -> {
                Value value = answers.apply(question);
                yield value != null && value.includes(option);
            }
            case Not(var inner) -> !inner.holds(answers);
        };
    }
}
