package org.dueregard.ingest;

import java.time.LocalDate;
import java.util.Set;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Spelling;
import org.dueregard.toolkit.Value;

/// Reads the text of a cell as its question's kind of answer.
final class Values {
    private static final Set<String> NOT_KNOWN =
            Set.of("not known", "unknown", "not known at present", "no data", "no data held");
    private static final Set<String> NOT_APPLICABLE = Set.of("n a", "na", "not applicable");

    private Values() {}

    /// What the text says; text that the kind cannot read is kept as text.
    static Value read(AnswerKind kind, String text, LocalDate on) {
        String plain = Spelling.plain(text);
        if (NOT_KNOWN.contains(plain)) return new Value.NotKnown("");
        if (NOT_APPLICABLE.contains(plain)) return new Value.NotApplicable("");
        return switch (kind.read(text, on)) {
            case org.dueregard.toolkit.Reading.Understood(var value) -> value;
            case org.dueregard.toolkit.Reading.Guess(var value) -> value;
            case org.dueregard.toolkit.Reading.Unclear _ -> new Value.Text(text);
        };
    }
}
