package org.dueregard.ingest;

import java.util.Map;
import java.util.regex.Pattern;
import org.dueregard.ingest.Form.Part;
import org.dueregard.ingest.Source.Style;
import org.dueregard.toolkit.Slot;

/// Where in a form the text now read belongs.
///
/// @param item   id of the group or row, or empty for all of them
/// @param score  how well the label matched that led here
/// @param listed whether that label was an entry of a bare list, which guidance after it shows to be no heading
/// @param headed whether a heading began the row
/// @param closed whether what follows belongs elsewhere, until the next label
/// @param last   the style of the text put here last
record Cursor(
        Part part,
        String item,
        String question,
        String join,
        double score,
        boolean listed,
        boolean headed,
        boolean closed,
        Style last,
        String tail) {

    static final Cursor NOWHERE = new Cursor(Matching.NOWHERE, "", "", "", 1, false, false, false, Style.PLAIN, "");

    private static final Pattern BROKEN_OFF = Pattern.compile("(?s).*[\\p{Ll},]$");
    private static final int LONG_ENOUGH = 12;
    private static final double GENERAL = 0.6;

    Cursor after(Anchor anchor, boolean list) {
        return switch (anchor.kind()) {
            case OPENS -> opened(anchor.part(), anchor.score());
            case SIGN -> at("", standing(part), "", score, false);
            case FIELD -> at("", anchor.named().id(), anchor.named().join(), anchor.score(), list);
            case ITEM -> at(anchor.named().id(), part.each(), "", anchor.score(), list);
            case COLUMN ->
                anchor.named().id().isEmpty() ? this : at(item, anchor.named().id(), "", score, list);
        };
    }

    static Cursor opened(Part part, double score) {
        return new Cursor(part, "", standing(part), "", Math.min(1, score), false, false, false, Style.PLAIN, "");
    }

    private static String standing(Part part) {
        return part.answer().isEmpty() ? part.each() : part.answer();
    }

    private Cursor at(String toItem, String toQuestion, String toJoin, double match, boolean list) {
        return new Cursor(part, toItem, toQuestion, toJoin, Math.min(1, match), list, false, false, Style.PLAIN, tail);
    }

    Cursor row(String id, String toQuestion) {
        boolean heads = !part.heading().isEmpty() && toQuestion.equals(part.heading());
        return new Cursor(part, id, toQuestion, "", score, false, heads, false, Style.PLAIN, tail);
    }

    /// The same item, another of its questions.
    Cursor asking(String toQuestion) {
        return new Cursor(part, item, toQuestion, "", score, false, headed, false, last, tail);
    }

    Cursor afterGuidance() {
        return listed ? at("", standing(part), "", score, false) : this;
    }

    Cursor afterText(Style style, String text) {
        String next = headed && question.equals(part.heading()) ? part.each() : question;
        return new Cursor(part, item, next, join, score, false, headed, closed, style, text);
    }

    /// After a table: closed, unless its last text breaks off in a sentence, as at the end of a page.
    Cursor afterTable() {
        boolean open =
                Words.count(tail) >= LONG_ENOUGH && BROKEN_OFF.matcher(tail).matches();
        return new Cursor(part, item, question, join, score, false, headed, !open, last, tail);
    }

    Cursor reopened() {
        return new Cursor(part, item, question, join, score, false, headed, false, last, tail);
    }

    boolean isNowhere() {
        return closed || question.isEmpty();
    }

    private boolean isRepeated() {
        return !part.section().isEmpty()
                && (question.equals(part.each())
                        || question.equals(part.heading())
                        || part.columns().stream()
                                .anyMatch(column -> column.id().equals(question)));
    }

    boolean isGeneral() {
        return isRepeated() && item.isEmpty();
    }

    Slot slot() {
        return isRepeated() ? new Slot(question, item.isEmpty() ? Recognised.GENERAL : item) : Slot.of(question);
    }

    double confidence() {
        return isGeneral() ? score * GENERAL : score;
    }

    boolean startsRow(Style style) {
        return !headed && (style == Style.ITEM || last == Style.ITEM);
    }

    /// How the rows of a table go on: the labels of its columns.
    record Columns(Map<Integer, String> questions, int labels) {
        static final Columns NONE = new Columns(Map.of(), -1);

        boolean isNone() {
            return questions.isEmpty();
        }

        /// The question of a column, or of the nearest one before it that has any.
        String question(int column) {
            for (int i = column; i >= 0; i--) if (questions.containsKey(i)) return questions.getOrDefault(i, "");
            return questions.values().stream().findFirst().orElse("");
        }
    }
}
