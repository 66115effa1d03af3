package org.dueregard.knowledge;

import java.util.List;
import java.util.Optional;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Question.Asking;
import org.dueregard.toolkit.Role;

/// Reads the questions of a toolkit.
final class QuestionReader {
    private static final int USUAL_CHARS = 4000;

    /// The kinds of answer as a toolkit names them.
    enum Kind {
        TEXT,
        LINES,
        CHOICE,
        CHOICES,
        YES_NO,
        YES_NO_UNKNOWN,
        NUMBER,
        WHEN,
        PEOPLE,
        FIGURE
    }

    private QuestionReader() {}

    static Question read(Fields fields) {
        AnswerKind kind = kind(fields);
        var question = new Question(
                fields.text("id", Shape.QUESTION_ID),
                fields.text("number", Shape.NUMBER, ""),
                fields.text("text", Shape.PROSE),
                fields.text("why", Shape.PROSE),
                fields.text("source", Shape.LINE),
                fields.texts("hints", Shape.PROSE),
                example(fields, kind),
                kind,
                fields.word("role", Role.class).orElse(Role.OTHER),
                asking(fields));
        fields.end();
        return question;
    }

    /// Reads a question whose kind follows from where it stands.
    static Question read(Fields fields, AnswerKind kind) {
        var question = new Question(
                fields.text("id", Shape.QUESTION_ID),
                fields.text("number", Shape.NUMBER, ""),
                fields.text("text", Shape.PROSE),
                fields.text("why", Shape.PROSE),
                fields.text("source", Shape.LINE),
                fields.texts("hints", Shape.PROSE),
                "",
                kind,
                Role.OTHER,
                Asking.PLAIN);
        fields.end();
        return question;
    }

    private static String example(Fields fields, AnswerKind kind) {
        return switch (kind) {
            case AnswerKind.Prose _, AnswerKind.Listing _, AnswerKind.Data _ -> fields.text("example", Shape.PROSE);
            case AnswerKind _ -> fields.text("example", Shape.PROSE, "");
        };
    }

    private static AnswerKind kind(Fields fields) {
        Kind kind = fields.needWord("kind", Kind.class, Kind.WHEN);
        if (kind != Kind.TEXT && fields.has("max")) {
            fields.mistake("`max` is only for questions of the kind text.", "Take `max` out.");
        }
        if (kind != Kind.CHOICE && kind != Kind.CHOICES && fields.has("options")) {
            fields.mistake(
                    "`options` are only for the kinds choice and choices.", "Take `options` out, or change `kind`.");
        }
        return switch (kind) {
            case TEXT -> new AnswerKind.Prose(fields.number("max", 1, AnswerKind.MAX_CHARS, USUAL_CHARS));
            case LINES -> new AnswerKind.Listing();
            case CHOICE -> new AnswerKind.OneOf(options(fields));
            case CHOICES -> new AnswerKind.SomeOf(options(fields), false);
            case YES_NO -> new AnswerKind.OneOf(List.of(Option.YES, Option.NO));
            case YES_NO_UNKNOWN -> new AnswerKind.OneOf(List.of(Option.YES, Option.NO, Option.DONT_KNOW));
            case NUMBER -> new AnswerKind.Numeric();
            case WHEN -> new AnswerKind.When();
            case PEOPLE -> new AnswerKind.Names();
            case FIGURE -> new AnswerKind.Data();
        };
    }

    private static List<Option> options(Fields fields) {
        List<Option> options = fields.needParts("options", "option").stream()
                .map(QuestionReader::option)
                .toList();
        if (options.size() == 1) fields.mistake("There is only one option.", "Write at least two options.");
        return options;
    }

    private static Option option(Fields fields) {
        var option = new Option(
                fields.text("id", Shape.ID),
                fields.text("label", Shape.LINE),
                fields.text("meaning", Shape.LINE, ""),
                List.of());
        fields.end();
        return option;
    }

    private static Asking asking(Fields fields) {
        return new Asking(
                fields.flag("required", true),
                fields.word("asked-of", Question.Of.class).orElse(Question.Of.ALL),
                fields.number("aim", 1, 3, 0),
                condition(fields),
                fields.word("lookup", Question.Lookup.class).orElse(Question.Lookup.NOTHING),
                fields.flag("gap", false),
                fields.flag("keep", false));
    }

    /// Reads `when`; left out, it always holds.
    static Condition condition(Fields fields) {
        return fields.part("when").map(QuestionReader::isOrNot).orElse(new Condition.Always());
    }

    private static Condition isOrNot(Fields fields) {
        Optional<Fields> not = fields.part("not");
        if (not.isEmpty()) return is(fields);
        fields.end();
        return new Condition.Not(is(not.get()));
    }

    private static Condition is(Fields fields) {
        var condition = new Condition.Is(fields.text("question", Shape.QUESTION_ID), fields.text("is", Shape.ID));
        fields.end();
        return condition;
    }
}
