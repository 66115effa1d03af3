package org.dueregard.toolkit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A group of people, or an area such as human rights, that a form asks about.
///
/// @param id             stable, for example `disability`
/// @param label          the form's own label
/// @param characteristic the protected characteristic it stands for, or `null` if the Act does not name it
/// @param covers         a short explanation of whom it takes in; may be empty
/// @param aims           which of the three aims of s.149(1) apply, from 1 to 3; marriage and civil partnership
///                       has the first only (Equality Act 2010, s.149(7))
/// @param optional       whether a council's settings may leave it out
public record Group(
        String id,
        String label,
        @Nullable Characteristic characteristic,
        Kind kind,
        String covers,
        Set<Integer> aims,
        boolean optional) {

    /// Named by the Act, chosen locally, or an area rather than a group of people.
    public enum Kind {
        STATUTORY,
        LOCAL,
        AREA
    }

    public Group {
        aims = Set.copyOf(aims);
    }
}
