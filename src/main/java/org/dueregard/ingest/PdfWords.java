package org.dueregard.ingest;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Finds the words of a page and where they stand on it.
final class PdfWords extends PDFTextStripper {
    private static final float DOT_SIZE = 11;
    private static final float GAP = 0.25f;
    private static final char FIRST_JOINED = '\ufb00';
    private static final char LAST_JOINED = '\ufb06';

    private final List<Word> words = new ArrayList<>();

    /// A word; lengths are points from the top left corner of the page.
    ///
    /// @param base where the line it stands on is
    /// @param size the size of its letters
    record Word(String text, float from, float to, float base, float size, boolean bold) {
        /// The mark of a list's entry that is drawn and not written.
        static Word dot(Point2D at) {
            float x = (float) at.getX();
            return new Word("\u2022", x - 2, x + 2, (float) at.getY() + DOT_SIZE * 0.3f, DOT_SIZE, false);
        }

        float middle() {
            return (from + to) / 2;
        }

        float centre() {
            return base - size * 0.3f;
        }
    }

    private PdfWords(int page) {
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
    }

    /// @param page counted from 1
    static List<Word> of(PDDocument document, int page) throws IOException {
        var stripper = new PdfWords(page);
        stripper.getText(document);
        return stripper.words;
    }

    /// Parts the letters into words at spaces and at gaps, which may be the sides of cells.
    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        var word = new ArrayList<TextPosition>();
        for (TextPosition letter : letters) {
            boolean blank = letter.getUnicode().isBlank();
            if (blank || isApart(word, letter)) end(word);
            if (!blank) word.add(letter);
        }
        end(word);
    }

    private static boolean isApart(List<TextPosition> word, TextPosition letter) {
        if (word.isEmpty()) return false;
        TextPosition last = word.getLast();
        float gap = letter.getX() - last.getX() - last.getWidth();
        float size = size(letter);
        return gap > size * GAP || gap < -size || Math.abs(letter.getY() - last.getY()) > size;
    }

    private void end(List<TextPosition> letters) {
        if (letters.isEmpty()) return;
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        words.add(new Word(
                letters.stream().map(PdfWords::plain).collect(Collectors.joining()),
                first.getX(),
                last.getX() + last.getWidth(),
                first.getY(),
                size(first),
                isBold(first)));
        letters.clear();
    }

    /// As it is shown: a browser makes a page smaller to fit a wide table on it, and leaves the font as it was.
    private static float size(TextPosition letter) {
        return Math.max(letter.getYScale(), letter.getHeight());
    }

    /// A letter by itself where the font joins several, such as "fi".
    private static String plain(TextPosition letter) {
        String text = letter.getUnicode();
        char only = text.charAt(0);
        return only >= FIRST_JOINED && only <= LAST_JOINED ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private static boolean isBold(TextPosition letter) {
        String name = String.valueOf(letter.getFont().getName()).toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }
}
