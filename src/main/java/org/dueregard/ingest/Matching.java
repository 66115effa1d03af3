package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dueregard.ingest.Anchor.Kind;
import org.dueregard.ingest.Form.Named;
import org.dueregard.ingest.Form.Part;

/// Finds a form's labels at the start of texts, whatever their numbers, with or without an answer after them.
final class Matching {
    static final Named NOTHING = new Named("", List.of(), "");
    static final Part NOWHERE =
            new Part("", List.of(), "", "", "", false, "", false, false, List.of(), List.of(), List.of());

    private static final Pattern END =
            Pattern.compile("[:?]|\\s[-\u2013\u2014]\\s?|[\u2013\u2014]\\s|\\n|(?<!\\b(?:e\\.g|i\\.e|etc))\\.\\s");
    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:q|question|section|part)?\\s*\\(?\\d{1,2}[a-z]?[.):]*\\s+(?=\\p{L})", Pattern.CASE_INSENSITIVE);
    private static final int MOST_ENDS = 5;
    private static final int LONGEST = 70;

    /// The best score, and of equal ones the longest, which takes what stands in brackets with it.
    private static final Comparator<Anchor> BEST =
            Comparator.comparingDouble(Anchor::score).thenComparingInt(Anchor::end);

    private final Form form;
    private final Map<String, List<Head>> known = new HashMap<>();

    /// The start of a text, where a label may be.
    private record Head(Phrase phrase, int end) {}

    Matching(Form form) {
        this.form = form;
    }

    /// Finds the best label at the start of a text, one of the part's own before any other that is as good.
    ///
    /// @param taken whether the part's own label has been answered before, so that it is not the likeliest
    Optional<Anchor> find(String text, Part part, Predicate<Named> taken) {
        return heads(text).stream()
                .flatMap(head -> Stream.concat(own(head, part, taken), elsewhere(head)))
                .max(BEST);
    }

    /// Finds a label that opens a part, or a heading of the form.
    Optional<Anchor> opener(String text) {
        return heads(text).stream().flatMap(this::elsewhere).max(BEST);
    }

    Optional<Named> whole(String text, List<Named> among) {
        Phrase head = Phrase.of(bare(text));
        return among.stream()
                .filter(each -> each.match(head) > 0)
                .max(Comparator.comparingDouble(each -> each.match(head)));
    }

    /// Where a label at the start of a text may end: at a colon, a question mark, a dash, a line, or the whole of it.
    private List<Head> heads(String text) {
        return known.computeIfAbsent(
                text,
                _ -> ends(text).stream()
                        .distinct()
                        .map(end -> new Head(Phrase.of(bare(text.substring(0, end))), end))
                        .toList());
    }

    private static List<Integer> ends(String text) {
        var ends = new ArrayList<Integer>();
        Matcher end = END.matcher(text);
        while (ends.size() < MOST_ENDS && end.find() && isSmall(text.substring(0, end.end()))) {
            if (!isInBrackets(text, end.start())) ends.add(end.end());
        }
        if (isSmall(text)) ends.add(text.length());
        return ends;
    }

    private static boolean isInBrackets(String text, int at) {
        long open = text.chars().limit(at).filter(letter -> letter == '(').count();
        return open > text.chars().limit(at).filter(letter -> letter == ')').count() && text.indexOf(')', at) >= 0;
    }

    private static boolean isSmall(String text) {
        return text.length() < LONGEST * 12 && Words.count(text) <= LONGEST;
    }

    private static String bare(String text) {
        return NUMBER.matcher(text).replaceFirst("");
    }

    private static Stream<Anchor> own(Head start, Part part, Predicate<Named> taken) {
        Phrase head = start.phrase();
        return Stream.of(
                        named(Kind.FIELD, part, part.fields(), head),
                        named(Kind.ITEM, part, part.items(), head),
                        named(Kind.COLUMN, part, part.columns(), head))
                .flatMap(found -> found)
                .map(found -> new Anchor(
                        found.kind(),
                        part,
                        found.named(),
                        found.score() + (taken.test(found.named()) ? -0.3 : 0.02),
                        start.end()));
    }

    private static Stream<Anchor> named(Kind kind, Part part, List<Named> among, Phrase head) {
        return among.stream()
                .map(each -> new Anchor(kind, part, each, each.match(head), 0))
                .filter(anchor -> anchor.score() > 0);
    }

    private Stream<Anchor> elsewhere(Head start) {
        Phrase head = start.phrase();
        Stream<Anchor> opens = form.parts().stream()
                .map(part -> new Anchor(Kind.OPENS, part, NOTHING, Form.match(part.opens(), head) + 0.01, start.end()));
        Stream<Anchor> signs = form.signs().stream()
                .map(sign -> new Anchor(
                        Kind.SIGN,
                        NOWHERE,
                        new Named(String.join(" ", sign.words()), List.of(), ""),
                        sign.match(head),
                        start.end()));
        return Stream.concat(opens.filter(anchor -> anchor.score() > 0.01), signs.filter(anchor -> anchor.score() > 0));
    }
}
