package org.dueregard.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dueregard.guide.Passage.Kind;

/// What must hold between entries of knowledge: ids that are unique and named after their files, references that lead
/// somewhere.
final class EntryRules {
    private final Map<String, Entry> byId = new HashMap<>();
    private final List<Problem> found;

    private EntryRules(List<Problem> found) {
        this.found = found;
    }

    static void check(List<Entry> entries, List<Problem> found) {
        var rules = new EntryRules(found);
        entries.forEach(rules::checkId);
        entries.forEach(rules::checkNewer);
    }

    private void checkId(Entry entry) {
        if (entry.id().isEmpty()) return;
        Entry first = byId.putIfAbsent(entry.id(), entry);
        if (first != null) {
            mistake(
                    entry,
                    "The id \"" + entry.id() + "\" is already in " + first.file() + ".",
                    "Give one of the two another id.");
        }
        boolean ownFile =
                entry.passage().kind() == Kind.GUIDANCE || entry.passage().kind() == Kind.PAST;
        if (ownFile && !entry.id().contains("/") && !isNamed(entry)) {
            mistake(entry, "The file is not named after the id \"" + entry.id() + "\".", "Make them the same.");
        }
    }

    private static boolean isNamed(Entry entry) {
        return entry.file()
                .replaceFirst(".*/", "")
                .replaceFirst("\\.(md|yaml)$", "")
                .equals(entry.id());
    }

    private void checkNewer(Entry entry) {
        if (entry.newer().isEmpty()) return;
        Entry newer = byId.get(entry.newer());
        if (newer != null && !newer.equals(entry) && newer.passage().kind() == Kind.EVIDENCE) return;
        mistake(
                entry,
                "`replaced-by` is \"" + entry.newer() + "\", which is no other source of evidence.",
                "Write the id of the source that replaces this one, or take `replaced-by` out.");
    }

    private void mistake(Entry entry, String what, String remedy) {
        found.add(new Problem(entry.file(), entry.place(), what, remedy, Problem.Severity.MISTAKE));
    }
}
