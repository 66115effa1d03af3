package org.dueregard.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.Step;
import org.dueregard.conversation.Command;
import org.dueregard.conversation.Reply;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.toolkit.Value;

/// Says replies in words.
public final class Speaking {
    /// So that the label of a button fits in the narrowest channel.
    private static final int MOST_OF_A_LABEL = 50;

    private final Wording wording;
    private final Values values;
    private final Asking asking;
    private final Summing summing;
    private final Deciding deciding;
    private final Showing showing;

    public Speaking(Wording wording) {
        this.wording = wording;
        this.values = new Values(wording);
        this.asking = new Asking(wording);
        this.summing = new Summing(wording);
        this.deciding = new Deciding(wording);
        this.showing = new Showing(wording, asking);
    }

    /// Says the replies in order. The button for words that were taken as a command stands beside the first of them.
    public List<Message> say(List<Reply> replies, Assessment assessment) {
        List<Message> messages = replies.stream()
                .filter(reply -> !(reply instanceof Reply.TakenAsCommand))
                .map(reply -> say(reply, assessment))
                .collect(Collectors.toCollection(ArrayList::new));
        for (Reply reply : replies) {
            if (!(reply instanceof Reply.TakenAsCommand(var words))) continue;
            Message first = messages.getFirst();
            messages.set(
                    0,
                    first.with(Stream.concat(Stream.of(asAnswer(words)), first.choices().stream())
                            .toList()));
        }
        return List.copyOf(messages);
    }

    /// Names the words: beside an example or an earlier answer, "that" would be read as the example or that answer.
    private Choice asAnswer(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        String label = wording.text("choice.that-is-my-answer", "words", Labels.shorten(line, MOST_OF_A_LABEL));
        return new Choice("held:use", label, Choice.OPTION, "");
    }

    private Message say(Reply reply, Assessment assessment) {
        return switch (reply) {
            case Reply.Hello(var toolkit) ->
                hello(
                        toolkit.cover().title(),
                        toolkit.cover().organisation(),
                        toolkit.cover().about());
            case Reply.Intro(var section) ->
                Message.of(
                        Kind.SAY, filled(section.title() + "\n\n" + String.join("\n\n", section.intro()), assessment));
            case Reply.Ask ask -> asking.ask(ask, assessment);
            case Reply.Help _ -> Message.of(Kind.EXPLAIN, wording.text("say.help"));
            case Reply.Explain(var step) -> explain(step, assessment);
            case Reply.Example(var step) -> example(step, assessment);
            case Reply.Correct(var _, var problem, var detail) ->
                Message.of(
                        Kind.CORRECT,
                        wording.text(
                                "correct."
                                        + problem.name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'),
                                "detail",
                                detail));
            case Reply.Confirm(var proposal, var step) -> deciding.confirm(proposal, step, assessment);
            case Reply.Noted(var step, var value) -> say("say.noted", "answer", noted(step, value));
            case Reply.Shared(var items) ->
                say(items == 1 ? "say.shared-one" : "say.shared", "count", Integer.toString(items));
            case Reply.Keep _ -> say("say.keep");
            case Reply.Hides(var steps) -> say("say.hides", "list", summing.list(steps, assessment));
            case Reply.NotNeeded(var what) -> Message.of(Kind.SAY, summing.notNeeded(what));
            case Reply.TakenAsCommand _ -> throw new IllegalArgumentException("Said beside another reply");
            case Reply.MovedOn(var step, var words, var theirs) -> deciding.moved(step, words, theirs, assessment);
            case Reply.Drafting(var _, var parts) ->
                say(parts == 0 ? "say.drafting" : "say.drafting-more", "count", Integer.toString(parts))
                        .with(List.of(asking.command(Command.DONE)));
            case Reply.Where where -> summing.where(where, assessment);
            case Reply.Answers(var steps) ->
                say(steps.isEmpty() ? "say.no-answers" : "say.answers")
                        .with(summing.links(steps, assessment, steps.size()));
            case Reply.NoSuchQuestion(var number) ->
                say(number.isEmpty() ? "say.no-such-question" : "say.no-question", "number", number);
            case Reply.NothingBefore _ -> say("say.nothing-before");
            case Reply.ActionAdded(var action) -> say("say.action-added", "action", action);
            case Reply.RowRemoved(var label) -> say("say.row-removed", "row", label);
            case Reply.Review review -> summing.review(review, assessment);
            case Reply.Done done -> summing.done(done, assessment);
            case Reply.Paused _ -> say("say.paused").with(List.of(asking.command(Command.CONTINUE)));
            case Reply.Restarted _ -> say("say.restarted");
            case Reply.Used(var citation) -> say("say.used", "title", citation.title());
            case Reply.Declined(var citation) -> say("say.declined", "title", citation.title());
            case Reply.NothingMore _ -> say("say.nothing-more");
            case Reply.Offer(var _, var suggestions) -> showing.offer(suggestions);
            case Reply.Aside(var _, var passages) -> showing.aside(passages);
            case Reply.Found found -> showing.found(found);
            case Reply.CouldNotLook _ -> say("say.could-not-look");
        };
    }

    /// Shows again, after the question, the suggestions that were offered with it.
    List<Message> offering(List<Message> messages, List<Citation> suggestions) {
        return Stream.concat(messages.stream(), Stream.of(showing.offer(suggestions)))
                .toList();
    }

    private Message say(String key, String... pairs) {
        return Message.of(Kind.SAY, wording.text(key, pairs));
    }

    private static String filled(String text, Assessment assessment) {
        return Wording.fill(
                text, java.util.Map.of("subject", assessment.toolkit().cover().subject()));
    }

    private Message hello(String title, String organisation, List<String> about) {
        var parts = new ArrayList<String>();
        parts.add(wording.text("say.hello", "title", title, "organisation", organisation));
        parts.addAll(about);
        parts.add(wording.text("say.hello-commands"));
        return Message.of(Kind.SAY, String.join("\n\n", parts));
    }

    private Message explain(Step step, Assessment assessment) {
        String why = wording.text(
                "say.why",
                "why",
                filled(step.question().why(), assessment),
                "source",
                step.question().source());
        return Message.of(Kind.EXPLAIN, why);
    }

    private Message example(Step step, Assessment assessment) {
        String example = step.question().example();
        return Message.of(
                Kind.EXAMPLE,
                example.isEmpty()
                        ? wording.text("say.no-example")
                        : wording.text("say.example", "example", filled(example, assessment)));
    }

    private String noted(Step step, Value value) {
        String words = values.words(value, step.question());
        return words.startsWith("- ") ? "\n" + words : words;
    }
}
