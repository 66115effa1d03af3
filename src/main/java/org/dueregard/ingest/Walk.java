package org.dueregard.ingest;

import java.util.List;
import java.util.Optional;
import org.dueregard.ingest.Anchor.Kind;
import org.dueregard.ingest.Form.Named;
import org.dueregard.ingest.Form.Part;
import org.dueregard.ingest.Recognised.Piece;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Style;
import org.dueregard.ingest.Source.Table;
import org.dueregard.ingest.Source.Text;
import org.dueregard.toolkit.Slot;

/// Walks a document from label to label and puts the text between them where the last label says.
final class Walk {
    private static final int MOST_LABELS = 4;
    private static final int HEADING_WORDS = 12;

    final Form form;
    final Matching matching;
    final Found found = new Found();
    private final List<Block> blocks;
    private int at;
    private Cursor cursor = Cursor.NOWHERE;
    private boolean ended;

    /// @param from the first block that belongs to the form
    Walk(Form form, Source source, int from) {
        this.form = form;
        this.matching = new Matching(form);
        this.blocks = source.blocks();
        this.at = from;
        for (Block block : blocks.subList(0, from)) leave(block);
    }

    Recognised walk(Source source) {
        var grid = new Grid(this);
        for (; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            if (ended) {
                leave(block);
                continue;
            }
            switch (block) {
                case Text text when text.style() == Style.MARGIN -> found.leave(text.text(), text.place());
                case Text text -> text(text.text(), text.style(), text.place());
                case Table table -> grid.table(table);
            }
        }
        return found.recognised(form, source);
    }

    Cursor cursor() {
        return cursor;
    }

    void move(Cursor to) {
        cursor = to;
    }

    private void leave(Block block) {
        switch (block) {
            case Text text -> found.leave(text.text(), text.place());
            case Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .forEach(cell -> found.leave(cell.text(), cell.place()));
        }
    }

    /// Takes a text with the labels it begins with.
    void text(String words, Style style, Place place) {
        String rest = words;
        for (int labels = 0; labels < MOST_LABELS && !rest.isBlank(); labels++) {
            Anchor anchor = find(rest).orElse(null);
            if (anchor == null || isAnswer(anchor, rest, labels)) break;
            String after = rest.substring(anchor.end());
            take(anchor, rest.substring(0, anchor.end()), place, style == Style.ITEM && isAllPrinted(after));
            rest = after;
        }
        answer(rest, style, place);
    }

    /// After one label, what opens another part is part of the answer.
    private static boolean isAnswer(Anchor anchor, String rest, int labels) {
        return labels > 0
                && (anchor.kind() == Kind.OPENS || anchor.kind() == Kind.SIGN)
                && anchor.end() < rest.length();
    }

    Optional<Anchor> find(String words) {
        return matching.find(words, cursor.part(), this::isTaken);
    }

    private boolean isTaken(Named own) {
        return own.join().isEmpty() && cursor.part().fields().contains(own) && found.has(Slot.of(own.id()));
    }

    /// Moves to where a label points.
    ///
    /// @param listed whether it is an entry of a list with nothing after it, as a form lists what it asks about
    void take(Anchor anchor, String words, Place place, boolean listed) {
        found.label(anchor, words, place);
        if (anchor.kind() == Kind.SIGN && cursor.part().equals(Matching.NOWHERE)) title();
        if (listed && anchor.kind() != Kind.OPENS && standsAgain(anchor)) return;
        cursor = cursor.after(anchor, listed);
        if (anchor.kind() == Kind.OPENS && anchor.part().ends()) ended = true;
    }

    /// What stands right above the form's own heading is its title, where the form has no label for it.
    private void title() {
        for (Part part : form.parts()) {
            if (part.before() && !found.has(Slot.of(part.answer()))) {
                Optional<Piece> above = found.takeTitle();
                above.ifPresent(piece -> found.add(Slot.of(part.answer()), piece.words(), "", piece.place(), 0.7));
            }
        }
    }

    /// Whether a label listed here comes again as a heading further on in its part, where its answer is.
    private boolean standsAgain(Anchor anchor) {
        for (Block block : blocks.subList(at + 1, blocks.size())) {
            if (!(block instanceof Text text)) continue;
            Anchor next = find(text.text()).orElse(null);
            if (next == null) continue;
            if (next.kind() == Kind.OPENS) return false;
            if (text.style() != Style.ITEM && next.id().equals(anchor.id())) return true;
        }
        return false;
    }

    /// Puts text where the last label says; the form's own guidance is told from answers.
    void answer(String words, Style style, Place place) {
        var own = new StringBuilder();
        for (String sentence : Words.sentences(words)) {
            if (isPrinted(sentence)) {
                found.printed(sentence, place);
                cursor = cursor.afterGuidance();
            } else {
                own.append(sentence);
            }
        }
        String text = own.toString().strip();
        if (!text.isEmpty()) put(text, style, place);
    }

    private boolean isAllPrinted(String words) {
        return Words.sentences(words).stream().allMatch(sentence -> sentence.isBlank() || isPrinted(sentence));
    }

    private boolean isPrinted(String sentence) {
        Phrase phrase = Phrase.of(sentence);
        return form.printed().stream().anyMatch(printed -> printed.matches(phrase));
    }

    private void put(String text, Style style, Place place) {
        if (cursor.isNowhere()) {
            found.leave(text, place);
            return;
        }
        if (cursor.part().rows() && newRow(text, style, place)) return;
        add(text, place);
        cursor = cursor.afterText(Character.isLowerCase(text.charAt(0)) ? cursor.last() : style, text);
    }

    /// A heading or a list entry begins a row of the authors' own.
    ///
    /// @return whether the text is the row's label and nothing more
    private boolean newRow(String text, Style style, Place place) {
        if (!cursor.item().isEmpty() && Character.isLowerCase(text.charAt(0))) return false;
        boolean head = (style == Style.HEADING || style == Style.BOLD) && Words.count(text) <= HEADING_WORDS;
        Part part = cursor.part();
        if (!part.items().isEmpty()) {
            if (head) cursor = cursor.row(found.row(part.section(), text), part.each());
            if (head) found.printed(text, place);
            return head;
        } else if (head && !part.heading().isEmpty()) {
            cursor = cursor.row(found.row(part.section(), text), part.heading());
        } else if (cursor.item().isEmpty() || (cursor.question().equals(part.each()) && cursor.startsRow(style))) {
            cursor = cursor.row(found.row(part.section(), text), part.each());
        }
        return false;
    }

    void add(String text, Place place) {
        if (cursor.isGeneral()) found.general(cursor.part().section());
        found.add(cursor.slot(), text, cursor.join(), place, cursor.confidence());
    }
}
