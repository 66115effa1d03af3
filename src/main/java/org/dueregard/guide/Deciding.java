package org.dueregard.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Step;
import org.dueregard.conversation.Proposal;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Reading;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// Puts what waits for an officer's decision into words: a guess, or words that could not be placed.
final class Deciding {
    private final Wording wording;
    private final Labels labels;
    private final Values values;

    Deciding(Wording wording) {
        this.wording = wording;
        this.labels = new Labels(wording);
        this.values = new Values(wording);
    }

    private Choice choice(String id, String key) {
        return new Choice(id, wording.text(key), Choice.OPTION, "");
    }

    Message confirm(Proposal proposal, @Nullable Step step, Assessment assessment) {
        String text = switch (proposal) {
            case Proposal.Means(var _, var value, var _)
            when step != null -> wording.text("confirm.means", "answer", values.words(value, step.question()));
            case Proposal.Means(var _, var _, var words) -> wording.text("confirm.means", "answer", words);
            case Proposal.Does(var _, var command, var _) ->
                wording.text("confirm.does", "command", wording.text("does." + command.key()));
            case Proposal.Same(var _, var items, var words) ->
                wording.text("confirm.same", "words", words, "items", items(items, step, assessment));
            case Proposal.StartsAgain _ -> wording.text("confirm.starts-again");
            case Proposal.Rows rows when rows.rows().size() == 1 -> wording.text("confirm.row", "rows", rows(rows));
            case Proposal.Rows rows ->
                wording.text(
                        "confirm.rows", "count", Integer.toString(rows.rows().size()), "rows", rows(rows));
        };
        boolean isAnswerElse = proposal instanceof Proposal.Does || proposal instanceof Proposal.Same;
        String no = isAnswerElse ? "choice.no-answer" : "choice.no";
        return Message.of(Kind.CONFIRM, text)
                .with(List.of(choice("confirm:yes", "choice.yes"), choice("confirm:no", no)));
    }

    /// The labels of a question's items, as they stand within a sentence.
    private static String items(List<String> ids, @Nullable Step step, Assessment assessment) {
        return assessment.path().stream()
                .filter(each -> step != null
                        && each.question().id().equals(step.question().id()))
                .filter(each -> ids.contains(each.slot().item()))
                .map(Labels::item)
                .collect(Collectors.joining("; "));
    }

    private static String rows(Proposal.Rows rows) {
        return rows.rows().stream()
                .map(cells ->
                        "- " + cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining("; ")))
                .collect(Collectors.joining("\n"));
    }

    /// What was picked, by its label: a control sends only its id.
    private String shown(String words, Question question) {
        return switch (question.kind()) {
            case AnswerKind.OneOf kind -> label(kind, words, question);
            case AnswerKind.SomeOf kind -> label(kind, words, question);
            case AnswerKind _ -> words;
        };
    }

    private String label(AnswerKind kind, String words, Question question) {
        return kind.read(words, LocalDate.EPOCH) instanceof Reading.Understood(var value)
                ? values.words(value, question)
                : words;
    }

    Message moved(@Nullable Step step, String words, @Nullable Value theirs, Assessment assessment) {
        String about = step == null ? wording.text("say.moved-gone") : labels.name(step, assessment.toolkit());
        String now = step == null || theirs == null
                ? ""
                : wording.text("say.moved-theirs", "answer", values.words(theirs, step.question()));
        Message message = Message.of(
                Kind.MOVED,
                wording.text(
                                "say.moved",
                                "question",
                                about,
                                "words",
                                step == null ? words : shown(words, step.question()))
                        + (now.isEmpty() ? "" : "\n\n" + now));
        Stream<Choice> adds =
                theirs instanceof Value.Text ? Stream.of(choice("held:add", "choice.held-add")) : Stream.empty();
        Stream<Choice> uses =
                step == null ? Stream.empty() : Stream.concat(adds, Stream.of(choice("held:use", "choice.held-use")));
        return message.with(Stream.concat(uses, Stream.of(choice("held:drop", "choice.held-drop")))
                .toList());
    }
}
