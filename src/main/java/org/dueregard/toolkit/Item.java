package org.dueregard.toolkit;

import org.jspecify.annotations.Nullable;

/// One thing that a repeated section asks about: a group, a fixed row of the form, or a row an officer added.
///
/// @param group the group it is, or `null` for a row
public record Item(
        String id, String label, String covers, @Nullable Group group) {

    public static Item of(Group group) {
        return new Item(group.id(), group.label(), group.covers(), group);
    }

    public static Item row(String id, String label) {
        return new Item(id, label, "", null);
    }

    /// Whether a question that serves only one aim of s.149(1) is asked of this item; aim 0 is every aim.
    public boolean serves(int aim) {
        return aim == 0 || group == null || group.aims().contains(aim);
    }
}
