package org.dueregard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dueregard.ingest.PersonalData;
import org.dueregard.ingest.Recognised;
import org.dueregard.ingest.Sorting;

/// What came of one file.
///
/// @param form     the form's title, or empty if it is none that is known
/// @param said     what was done with it, or why it was refused
/// @param saved    the assessment's id, or empty
record ImportReport(
        String file,
        boolean refused,
        String form,
        String version,
        int confidence,
        List<Cell> cells,
        List<Left> left,
        List<Personal> personal,
        String said,
        String saved) {

    /// @param confidence from 0 to 100
    record Cell(String slot, String text, String place, int confidence) {}

    /// Text with no place in a known form, or a passage of an unknown one.
    ///
    /// @param groups ids of the groups a passage names
    /// @param kind   what kind of text a passage is; empty in a known form
    record Left(String title, String text, String place, List<String> groups, String kind) {
        static Left of(Recognised.Piece piece) {
            return new Left("", piece.words(), piece.place().words(), List.of(), "");
        }

        static Left of(Sorting.Passage passage) {
            return new Left(
                    passage.title(),
                    passage.words(),
                    passage.place().words(),
                    passage.groups().stream().sorted().toList(),
                    passage.kind().name().toLowerCase(Locale.ROOT));
        }

        private String line() {
            String labels = kind.isEmpty()
                    ? "left over"
                    : "passage, " + kind + (groups.isEmpty() ? "" : ", " + String.join(", ", groups));
            return "  " + labels + " (" + place + "): "
                    + (title + " " + text).strip().replace('\n', ' ');
        }
    }

    record Personal(String kind, String words) {}

    static ImportReport refused(String file, String sentence) {
        return new ImportReport(file, true, "", "", 0, List.of(), List.of(), List.of(), sentence, "");
    }

    static ImportReport unknown(String file, List<Left> passages, String said) {
        return new ImportReport(file, false, "", "", 0, List.of(), passages, List.of(), said, "");
    }

    static ImportReport of(
            String file, Recognised read, List<PersonalData.Spotted> personal, String said, Optional<String> saved) {
        return new ImportReport(
                file,
                false,
                read.form().toolkit().cover().title(),
                read.form().toolkit().version(),
                percent(read.confidence()),
                read.cells().stream()
                        .map(cell -> new Cell(
                                cell.slot().key(), cell.text(), cell.place().words(), percent(cell.confidence())))
                        .toList(),
                read.left().stream().map(Left::of).toList(),
                personal.stream()
                        .map(each -> new Personal(each.kind().words(), each.words()))
                        .toList(),
                said,
                saved.orElse(""));
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    boolean isWell() {
        return !refused;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (form.isEmpty()) {
            lines.add(file + ": " + said);
        } else {
            lines.add(file + ": " + form + ", version " + version + " (" + confidence + " % of its labels found). "
                    + cells.size() + " answers placed, " + left.size() + " pieces of text left over. " + said);
        }
        left.forEach(piece -> lines.add(piece.line()));
        personal.forEach(each -> lines.add("  personal data, " + each.kind() + ": " + each.words()));
        return lines;
    }
}
