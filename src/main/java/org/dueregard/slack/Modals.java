package org.dueregard.slack;

import java.util.ArrayList;
import java.util.List;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Field;
import org.dueregard.guide.Wording;
import tools.jackson.databind.node.ObjectNode;

/// The form of a question as a modal: https://docs.slack.dev/reference/views/modal-views.
final class Modals {
    static final String CALLBACK = "answer";

    private final Wording wording;
    private final Fields fields;

    Modals(Wording wording) {
        this.wording = wording;
        this.fields = new Fields(wording);
    }

    /// Whether the question has an answer with parts, or room for one that is long.
    boolean has(Message question) {
        return isLong(question) || question.form() != null;
    }

    /// Whether any words are the answer, so that a box to write them in is all the form there is.
    boolean isLong(Message question) {
        return question.kind() == Message.Kind.ASK
                && question.form() == null
                && question.choices().stream().noneMatch(Modals::isAnswer);
    }

    /// What was said before can be taken as the answer beside any question; that leaves room for words.
    private static boolean isAnswer(Choice choice) {
        return choice.kind().equals(Choice.OPTION) && !choice.id().equals("held:use");
    }

    /// @param notice said above the question; may be empty
    ObjectNode view(Message question, Ref ref, String notice) {
        var blocks = new ArrayList<ObjectNode>();
        if (!notice.isEmpty()) blocks.add(Blocks.context(notice));
        Prose.question(question.text()).stream().limit(3).map(Piece::block).forEach(blocks::add);
        blocks.addAll(fields.inputs(fields(question), ref.turn()));
        ObjectNode view =
                Json.object().put("type", "modal").put("callback_id", CALLBACK).put("private_metadata", ref.write(0));
        view.set("title", Blocks.plain(Limits.TITLE, wording.text("slack.form-title")));
        view.set("submit", Blocks.plain(Limits.TITLE, wording.text("slack.save")));
        view.set("close", Blocks.plain(Limits.TITLE, wording.text("slack.close")));
        return view.set("blocks", Json.array(blocks));
    }

    private List<Field> fields(Message question) {
        Message.Form form = question.form();
        return form == null
                ? List.of(new Field(Controls.ANSWER, wording.text("slack.form-title"), "long", List.of(), true))
                : form.fields();
    }
}
