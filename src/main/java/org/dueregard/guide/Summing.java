package org.dueregard.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.NotNeeded;
import org.dueregard.assessment.Step;
import org.dueregard.conversation.Command;
import org.dueregard.conversation.Reply;
import org.dueregard.conversation.Stage;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.toolkit.Value;

/// Sums up an assessment in words: where it stands, its review, and its end.
final class Summing {
    private static final int MOST_LINKS = 12;

    private final Wording wording;
    private final Labels labels;
    private final Asking asking;
    private final Findings findings;

    Summing(Wording wording) {
        this.wording = wording;
        this.labels = new Labels(wording);
        this.asking = new Asking(wording);
        this.findings = new Findings(wording);
    }

    Message where(Reply.Where where, Assessment assessment) {
        String at = switch (where.stage()) {
            case Stage.Asking(var step) -> labels.name(step, assessment.toolkit());
            case Stage.Reviewing _ -> wording.text("say.where-review");
            case Stage.Done _ -> wording.text("say.where-done");
        };
        return Message.of(
                Kind.SAY,
                wording.text(
                        "say.where",
                        "answered",
                        Integer.toString(where.progress().answered()),
                        "total",
                        Integer.toString(where.progress().total()),
                        "missing",
                        Integer.toString(where.missing()),
                        "skipped",
                        Integer.toString(where.skipped()),
                        "at",
                        at));
    }

    Message review(Reply.Review review, Assessment assessment) {
        String text = review.again() ? again(review) : whole(review, assessment);
        Stream<Choice> commands = Stream.of(
                        Command.FINISH, Command.MISSING, Command.CHANGE, Command.BACK, Command.CONTINUE, Command.PAUSE)
                .map(asking::command);
        List<Step> toFix = Stream.concat(
                        review.missing().stream(),
                        review.findings().stream().flatMap(each -> assessment.findStep(each.slot()).stream()))
                .distinct()
                .toList();
        return Message.of(Kind.REVIEW, text)
                .with(Stream.concat(commands, links(toFix, assessment, MOST_LINKS).stream())
                        .toList());
    }

    private String again(Reply.Review review) {
        return wording.text(
                "review.again",
                "missing",
                Integer.toString(review.missing().size()),
                "findings",
                Long.toString(Findings.count(review.findings())));
    }

    private String whole(Reply.Review review, Assessment assessment) {
        var parts = new ArrayList<String>();
        parts.add(wording.text(
                review.missing().isEmpty() ? "review.complete" : "review.missing",
                "count",
                Integer.toString(review.missing().size())));
        if (!review.missing().isEmpty()) parts.add(list(review.missing(), assessment));
        if (!review.notKnown().isEmpty())
            parts.add(wording.text("review.not-known") + "\n" + list(review.notKnown(), assessment));
        if (!review.findings().isEmpty())
            parts.add(wording.text("review.findings") + "\n" + findings.lines(review.findings(), assessment));
        parts.add(wording.text("review.end"));
        return String.join("\n\n", parts);
    }

    Message done(Reply.Done done, Assessment assessment) {
        String text = done.again() ? wording.text("done.again", "title", title(assessment)) : whole(done, assessment);
        return Message.of(Kind.DONE, text).with(List.of(asking.command(Command.CHANGE)));
    }

    private String whole(Reply.Done done, Assessment assessment) {
        var parts = new ArrayList<String>();
        parts.add(wording.text("done.saved", "title", title(assessment)));
        if (done.review() != null) {
            parts.add(wording.text(
                    "done.review",
                    "date",
                    Values.on(done.review().date(), Value.Precision.DAY),
                    "rating",
                    done.review().rating()));
        }
        if (!done.missing().isEmpty())
            parts.add(wording.text("done.missing") + "\n" + list(done.missing(), assessment));
        if (!done.findings().isEmpty())
            parts.add(wording.text("review.findings") + "\n" + findings.lines(done.findings(), assessment));
        parts.add(wording.text("done.end"));
        return String.join("\n\n", parts);
    }

    private String title(Assessment assessment) {
        return assessment.title().isEmpty() ? wording.text("archive.untitled") : assessment.title();
    }

    /// Which section is not needed, and because of which question.
    String notNeeded(NotNeeded what) {
        return wording.text(
                "say.not-needed",
                "section",
                Labels.name(what.section()),
                "from",
                Labels.name(what.from().section()));
    }

    /// The same, said where that section would stand.
    String notNeededHere(NotNeeded what) {
        return wording.text(
                "document.not-needed", "from", Labels.name(what.from().section()));
    }

    /// One line for each question; those of a repeated section are one line with the items they are about.
    String list(List<Step> steps, Assessment assessment) {
        return steps.stream()
                .collect(Collectors.groupingBy(Summing::line, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> "- " + name(alike, assessment))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Step step) {
        return step.item() == null ? step.slot().key() : step.section().id();
    }

    private String name(List<Step> alike, Assessment assessment) {
        Step first = alike.getFirst();
        if (alike.size() == 1) return labels.name(first, assessment.toolkit());
        String items = alike.stream().map(Step::itemLabel).distinct().collect(Collectors.joining("; "));
        return wording.text(
                "review.items",
                "section",
                Labels.name(first.section()),
                "count",
                Integer.toString(alike.size()),
                "items",
                items);
    }

    List<Choice> links(List<Step> steps, Assessment assessment, int most) {
        return steps.stream()
                .limit(most)
                .map(step -> new Choice(
                        "goto:" + step.slot().key(),
                        wording.text("choice.goto", "question", labels.name(step, assessment.toolkit())),
                        Choice.COMMAND,
                        ""))
                .toList();
    }
}
