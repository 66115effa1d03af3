package org.dueregard.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Source;
import tools.jackson.databind.node.ObjectNode;

/// Stored passages as blocks: what it is called, its words, where it comes from and when, why it is shown, and what may
/// be done with it.
final class Suggestions {
    private static final int MOST_WORDS = 1_200;
    private static final int MOST_TITLE = 200;

    private Suggestions() {}

    static List<Piece> pieces(Message message, Ref ref, int place) {
        var pieces = new ArrayList<Piece>();
        for (Source source : message.citations()) {
            pieces.add(passage(source.citation()));
            pieces.add(new Piece(Blocks.context(where(source.citation())), where(source.citation())));
            List<ObjectNode> buttons = buttons(source, message.choices());
            if (!buttons.isEmpty())
                pieces.add(new Piece(Blocks.actions(ref.write(place + pieces.size()), buttons), ""));
        }
        return pieces;
    }

    private static Piece passage(Citation citation) {
        String words = Cut.to(MOST_WORDS, rest(citation));
        return new Piece(
                Blocks.section("*" + title(citation) + "*\n" + Mrkdwn.escape(Prose.pointed(words))),
                citation.title() + "\n" + words);
    }

    /// The words less a title that is their beginning: a step is called by its first words.
    private static String rest(Citation citation) {
        String begin = citation.title().replaceFirst("\u2026$", "");
        boolean twice = !begin.isBlank() && citation.text().startsWith(begin);
        if (!twice) return citation.text();
        String rest = citation.text()
                .substring(begin.length())
                .replaceFirst("^[.?!]", "")
                .strip();
        return rest.isEmpty() ? citation.text() : begin.equals(citation.title()) ? rest : "\u2026" + rest;
    }

    private static String title(Citation citation) {
        String title = Mrkdwn.escape(Cut.to(MOST_TITLE, citation.title())).replace("|", "/");
        boolean link = citation.url().matches("https?://[^\\s<>|]{1,1000}");
        return link ? "<" + citation.url().replace("&", "&amp;") + "|" + title + ">" : title;
    }

    private static String where(Citation citation) {
        return Stream.of(citation.source(), citation.date(), citation.reason())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }

    private static List<ObjectNode> buttons(Source source, List<Choice> choices) {
        Choice use = source.use();
        if (use == null || !fits(use)) return List.of();
        var buttons = new ArrayList<ObjectNode>();
        buttons.add(Blocks.button(Actions.CHOICE.id(0), use.label(), use.id()));
        choices.stream()
                .filter(choice -> choice.kind().equals(Choice.DROP) && fits(choice))
                .filter(choice -> choice.id().equals("drop:" + source.citation().id()))
                .forEach(drop -> buttons.add(Blocks.button(Actions.CHOICE.id(1), drop.label(), drop.id())));
        return buttons;
    }

    private static boolean fits(Choice choice) {
        return choice.id().length() <= Limits.BUTTON_VALUE;
    }
}
