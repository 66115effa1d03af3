package org.dueregard.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dueregard.guide.Imports;

/// Reads one word of any file as one passage, and keeps nothing.
final class SomeImports implements Imports {
    static final Draft DRAFT = new Draft(
            "d1",
            "past.md",
            true,
            "small-form",
            "1",
            80,
            List.of(new Piece("aim", "", "Close the library", "line 1", 90, "", Set.of())),
            List.of(new Personal("a name", "Ann Lee")),
            List.of(new Line(false, List.of(new Part("line 1", "Close the library")))),
            List.of(new Goal("aim", "Start", "What is the aim?")));

    @Override
    public Outcome read(String name, byte[] bytes) {
        return bytes.length == 0 ? new Refused("This file is empty.") : DRAFT;
    }

    @Override
    public Optional<Draft> find(String draft, String toolkit, String version) {
        return draft.equals("d1") && !toolkit.equals("none") ? Optional.of(DRAFT) : Optional.empty();
    }

    @Override
    public Saved save(String draft, String toolkit, String version, Map<Integer, String> moved) {
        return new Saved("import-1", moved.containsKey(0));
    }
}
