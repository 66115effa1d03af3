package org.dueregard.guide;

import java.util.List;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Step;
import org.dueregard.conversation.Forms;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Field;
import org.dueregard.guide.Message.Form;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Question;
import org.jspecify.annotations.Nullable;

/// Makes the form of a question whose answer has parts or options; [Forms] reads it back.
final class Fields {
    private final Wording wording;

    Fields(Wording wording) {
        this.wording = wording;
    }

    @Nullable
    Form form(Step step, Assessment assessment) {
        boolean table = step.question().kind() instanceof AnswerKind.Another
                && step.section().isTable();
        List<Field> fields = table
                ? step.section().questions().stream()
                        .map(column -> column(column, assessment))
                        .toList()
                : fields(step.question().kind());
        boolean many = step.question().kind() instanceof AnswerKind.Names;
        String another = many ? wording.text("field.another-person") : null;
        return fields.isEmpty() ? null : new Form(step.slot().key(), fields, another);
    }

    private Field column(Question column, Assessment assessment) {
        String label = Wording.fill(
                column.text(),
                java.util.Map.of("subject", assessment.toolkit().cover().subject()));
        return new Field(column.id(), label, type(column.kind()), options(column.kind()), false);
    }

    private List<Field> fields(AnswerKind kind) {
        return switch (kind) {
            case AnswerKind.SomeOf(var _, var none) -> List.of(field(Forms.ANSWER, kind, !none));
            case AnswerKind.Numeric _, AnswerKind.When _ -> List.of(field(Forms.ANSWER, kind, true));
            case AnswerKind.Names _ -> List.of(text("name", true), text("role", false));
            case AnswerKind.Data _ ->
                List.of(
                        new Field("data", wording.text("field.data"), "long", List.of(), true),
                        text("source", false),
                        text("date", false));
            case AnswerKind.Prose _, AnswerKind.Listing _, AnswerKind.OneOf _, AnswerKind.Another _, AnswerKind.Gap _ ->
                List.of();
        };
    }

    private Field field(String id, AnswerKind kind, boolean required) {
        return new Field(id, wording.text("field." + type(kind)), type(kind), options(kind), required);
    }

    private Field text(String id, boolean required) {
        return new Field(id, wording.text("field." + id), "text", List.of(), required);
    }

    private static List<Choice> options(AnswerKind kind) {
        return kind.options().stream().map(Asking::choice).toList();
    }

    private static String type(AnswerKind kind) {
        return switch (kind) {
            case AnswerKind.Prose _, AnswerKind.Listing _, AnswerKind.Data _ -> "long";
            case AnswerKind.OneOf _ -> "choice";
            case AnswerKind.SomeOf _ -> "choices";
            case AnswerKind.Numeric _ -> "number";
            case AnswerKind.When _ -> "date";
            case AnswerKind _ -> "text";
        };
    }
}
