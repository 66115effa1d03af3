package org.dueregard.toolkit;

import java.util.List;
import java.util.stream.Stream;

/// One option of a choice.
///
/// @param meaning what choosing it means; may be empty
/// @param also    other words for it, for example `yep` for yes
public record Option(String id, String label, String meaning, List<String> also) {

    public static final Option YES = new Option("yes", "Yes", "", List.of("y", "yeah", "yep", "yes please"));
    public static final Option NO = new Option("no", "No", "", List.of("n", "nope", "no thanks"));
    public static final Option DONT_KNOW =
            new Option("dont-know", "Don't know", "", List.of("dont know", "not sure", "unsure", "not known"));

    public Option {
        also = List.copyOf(also);
    }

    /// Whether the words are its id, its label or other words for it.
    public boolean isNamed(String words) {
        String plain = Spelling.plain(words);
        return Stream.concat(Stream.of(id, label), also.stream())
                .map(Spelling::plain)
                .anyMatch(plain::equals);
    }

    public static Option of(Item item) {
        return new Option(item.id(), item.label(), item.covers(), List.of());
    }
}
