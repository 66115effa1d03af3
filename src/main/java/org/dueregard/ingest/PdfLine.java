package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dueregard.ingest.PdfWords.Word;

/// Words that stand on one line, from left to right.
record PdfLine(List<Word> words) {
    private static final Pattern ENTRY = Pattern.compile(
            "^(?:[-*\u2022\u25cb\u25cf\u2013\u25aa\u25a0\uf0b7\u00b7o](?=\\s|$)|\\(?(?:\\d{1,2}|[a-z])[.)]\\s).*");
    private static final double APART = 1.75;

    /// The lines of some words, from the top down.
    static List<PdfLine> of(List<Word> words) {
        var lines = new ArrayList<List<Word>>();
        for (Word word :
                words.stream().sorted(Comparator.comparingDouble(Word::base)).toList()) {
            if (lines.isEmpty() || word.base() - lines.getLast().getFirst().base() > word.size() * 0.5) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(word);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Word::from)));
        return lines.stream().map(PdfLine::new).toList();
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    float from() {
        return words.getFirst().from();
    }

    float to() {
        return words.getLast().to();
    }

    float base() {
        return words.getFirst().base();
    }

    /// The size of its longest word: the mark of a list's entry and a raised figure have sizes of their own.
    float size() {
        return words.stream()
                .max(Comparator.comparingInt(word -> word.text().length()))
                .orElseThrow()
                .size();
    }

    boolean bold() {
        return words.stream()
                .filter(word -> Character.isLetterOrDigit(word.text().charAt(0)))
                .allMatch(Word::bold);
    }

    /// Whether a line goes on with the sentence of the one above it, which had no room for the next word.
    ///
    /// @param edge how far right the lines may reach
    boolean goesOnFrom(PdfLine above, double edge) {
        boolean room = above.to() + size() * 0.3 + words.getFirst().to() - from() < edge - 1;
        boolean same = bold() == above.bold() && Math.abs(size() - above.size()) < 1;
        return !room && same && !ENTRY.matcher(text()).matches();
    }

    /// Whether a gap parts a line from the one above it.
    boolean isApart(PdfLine above) {
        return base() - above.base() > APART * Math.max(size(), above.size());
    }

    /// Puts lines together to paragraphs, with a line break between them.
    static String join(List<PdfLine> lines, double edge) {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (i > 0) {
                PdfLine above = lines.get(i - 1);
                boolean goesOn = line.goesOnFrom(above, edge) && !line.isApart(above);
                text.append(goesOn ? between(text) : "\n");
            }
            text.append(line.text());
        }
        return text.toString();
    }

    /// What to put before more words of a sentence: nothing after a hyphen.
    static String between(CharSequence text) {
        int last = text.length() - 1;
        boolean hyphen = last > 0 && text.charAt(last) == '-' && Character.isLetter(text.charAt(last - 1));
        return hyphen ? "" : " ";
    }
}
