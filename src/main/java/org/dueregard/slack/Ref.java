package org.dueregard.slack;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dueregard.guide.Message.Kind;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;

/// What a control belongs to. It stands in the `block_id` of the control's block and in the private data of a form, so
/// that a press long after is still understood.
///
/// @param kind       of the message that the control stands in
/// @param turn       the number of turns its assessment had when it was made
/// @param assessment empty if it belongs to none
/// @param slot       key of the slot it asks about; empty if none
record Ref(Kind kind, int turn, String assessment, String slot) {
    static final int MOST_CHARS = 255;

    private static final Pattern TURN = Pattern.compile("[0-9]{1,9}");

    /// @param place tells blocks of one message apart
    String write(int place) {
        String written = String.join("|", Integer.toString(place), kind.name(), "" + turn, assessment, slot);
        return written.length() <= MOST_CHARS ? written : new Ref(kind, turn, "", "").write(place);
    }

    static Optional<Ref> read(String written) {
        String[] parts = written.split("\\|", 5);
        if (parts.length < 5 || !TURN.matcher(parts[2]).matches()) return Optional.empty();
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(parts[1]))
                return Optional.of(new Ref(kind, Integer.parseInt(parts[2]), parts[3], parts[4]));
        }
        return Optional.empty();
    }

    @Nullable
    Slot answering() {
        return slot.isEmpty() ? null : Slot.read(slot);
    }
}
