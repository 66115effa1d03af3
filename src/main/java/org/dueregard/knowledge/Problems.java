package org.dueregard.knowledge;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong in one file, so that all of it is told in one go.
final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /// @param file the file's name as its author knows it
    Problems(String file) {
        this.file = file;
    }

    void mistake(String place, String what, String remedy) {
        found.add(new Problem(file, place, what, remedy, Problem.Severity.MISTAKE));
    }

    void warning(String place, String what, String remedy) {
        found.add(new Problem(file, place, what, remedy, Problem.Severity.WARNING));
    }

    boolean hasMistake() {
        return found.stream().anyMatch(Problem::isMistake);
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
