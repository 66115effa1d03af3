package org.dueregard.quality;

import org.dueregard.toolkit.Slot;

/// Something a careful reader of the assessment would ask about. A prompt to the officer, never a legal verdict.
///
/// @param check  the check's id, for example `Q3`; the wording says it in words and names its source
/// @param slot   where to go back to
/// @param detail what it is about, for example a group's label; may be empty
public record Finding(String check, Severity severity, Slot slot, String detail) {

    /// How much it matters at a sign-off; none of them stops saving or finishing.
    public enum Severity {
        BLOCK,
        WARN,
        INFORM
    }
}
