package org.dueregard.guide;

import java.util.List;
import java.util.stream.Stream;
import org.dueregard.assessment.Citation;
import org.dueregard.conversation.Command;
import org.dueregard.conversation.Reply;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Message.Source;

/// Shows stored passages: suggestions, guidance, and what a search found.
final class Showing {
    private final Wording wording;
    private final Asking asking;

    Showing(Wording wording, Asking asking) {
        this.wording = wording;
        this.asking = asking;
    }

    /// The suggestions, with what may be done about them: use one, set one aside, or see more.
    Message offer(List<Citation> suggestions) {
        Stream<Choice> drops = suggestions.stream().map(this::drop);
        return Message.of(Kind.SUGGEST, wording.text("say.offer"))
                .with(Stream.concat(drops, Stream.of(asking.command(Command.MORE)))
                        .toList())
                .citing(suggestions.stream().map(this::usable).toList());
    }

    private Choice drop(Citation citation) {
        return new Choice("drop:" + citation.id(), wording.text("choice.drop"), Choice.DROP, citation.title());
    }

    private Source usable(Citation citation) {
        return new Source(citation, new Choice("use:" + citation.id(), wording.text("choice.use"), Choice.USE, ""));
    }

    Message aside(List<Citation> passages) {
        if (passages.isEmpty()) return Message.of(Kind.ASIDE, wording.text("say.nothing-on-that"));
        return Message.of(Kind.ASIDE, wording.text("say.aside")).citing(sources(passages));
    }

    /// What a search found, and the search that was perhaps meant.
    Message found(Reply.Found found) {
        Message message = Message.of(Kind.FOUND, summary(found)).citing(sources(found.results()));
        if (found.meant().isEmpty()) return message;
        return message.with(List.of(new Choice(
                "search:" + found.meant(),
                wording.text("choice.search", "query", found.meant()),
                Choice.OPTION,
                wording.text("say.meant", "query", found.meant()))));
    }

    private String summary(Reply.Found found) {
        int shown = found.results().size();
        if (shown == 0) return wording.text("say.found-nothing", "query", found.query());
        if (found.total() == shown) return wording.text("say.found", "query", found.query());
        return wording.text(
                "say.found-first", "query", found.query(), "total", "" + found.total(), "shown", "" + shown);
    }

    private static List<Source> sources(List<Citation> citations) {
        return citations.stream().map(citation -> new Source(citation, null)).toList();
    }
}
