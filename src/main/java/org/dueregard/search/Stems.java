package org.dueregard.search;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A text as stems, made to be asked what it has.
///
/// @param inOrder every stem of the text
/// @param all     the same without order
record Stems(List<String> inOrder, Set<String> all) {

    static Stems of(String text) {
        List<String> stems = Tokens.stems(text);
        return new Stems(stems, new HashSet<>(stems));
    }

    /// Whether it has the clause's word or phrase, or a synonym.
    boolean have(Clause clause) {
        return have(clause.stems()) || clause.others().stream().anyMatch(this::have);
    }

    private boolean have(List<String> stems) {
        return all.containsAll(stems) && (stems.size() == 1 || Collections.indexOfSubList(inOrder, stems) >= 0);
    }
}
