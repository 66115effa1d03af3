package org.dueregard.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Question.Asking;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat;
import org.jspecify.annotations.Nullable;

/// Reads the sections of a toolkit.
final class SectionReader {

    private enum Of {
        GROUPS,
        ROWS
    }

    private final Map<String, Group> groups;
    private final String form;

    /// @param form the form's name, the source of what only its layout calls for
    SectionReader(Map<String, Group> groups, String form) {
        this.groups = groups;
        this.form = form;
    }

    Section read(Fields fields) {
        var section = new Section(
                fields.text("id", Shape.ID),
                fields.text("number", Shape.NUMBER, ""),
                fields.text("title", Shape.LINE),
                fields.texts("intro", Shape.PROSE),
                QuestionReader.condition(fields),
                fields.part("repeat").<Repeat>map(this::repeat).orElse(new Repeat.Once()),
                fields.needParts("questions", "question").stream()
                        .map(QuestionReader::read)
                        .toList(),
                fields.text("gap-action", Shape.LINE, ""));
        fields.end();
        return section;
    }

    private Repeat repeat(Fields fields) {
        Of of = fields.needWord("each", Of.class, Of.ROWS);
        List<Item> items = of == Of.GROUPS ? groups(fields) : rows(fields);
        Optional<Fields> offer = of == Of.GROUPS ? fields.part("offer") : Optional.empty();
        List<Item> offered = offer.map(this::groups).orElse(List.of());
        var each = new Repeat.Each(
                items,
                offered,
                offer.map(part -> asking(part, offered)).orElse(null),
                fields.part("gate").map(part -> asking(part, items)).orElse(null),
                fields.text("chosen-by", Shape.QUESTION_ID, ""),
                fields.part("more").map(part -> more(part, items.isEmpty())).orElse(null));
        checkWhole(fields, each, of);
        fields.end();
        return each;
    }

    private static void checkWhole(Fields fields, Repeat.Each each, Of of) {
        if (each.gate() != null && !each.chosenBy().isEmpty()) {
            fields.mistake("There are both `gate` and `chosen-by`.", "Keep one of them.");
        }
        if (each.gate() != null && each.items().isEmpty()) {
            fields.mistake("There is a gate, but nothing to choose at it.", "Add `rows`, or take `gate` out.");
        }
        if (of == Of.ROWS && each.items().isEmpty() && each.more() == null) {
            fields.mistake("There are no rows, and no way to add one.", "Add `rows`, or `more`, or both.");
        }
    }

    private List<Item> groups(Fields fields) {
        return fields.needTexts("of", Shape.ID).stream()
                .map(id -> group(id, fields))
                .filter(Objects::nonNull)
                .map(Item::of)
                .toList();
    }

    private @Nullable Group group(String id, Fields fields) {
        Group group = groups.get(id);
        if (group == null && !id.isEmpty()) {
            fields.mistake(
                    "`of` names the group \"" + id + "\", which is not among this form's groups.",
                    "Add it to `groups` at the top, or correct the spelling.");
        }
        return group;
    }

    private static List<Item> rows(Fields fields) {
        if (!fields.has("rows")) return List.of();
        return fields.needParts("rows", "row").stream().map(SectionReader::row).toList();
    }

    private static Item row(Fields fields) {
        var row = new Item(
                fields.text("id", Shape.ID),
                fields.text("label", Shape.LINE),
                fields.text("covers", Shape.LINE, ""),
                null);
        fields.end();
        return row;
    }

    /// The question of a gate or an offer: any of the items, or none.
    private static @Nullable Question asking(Fields fields, List<Item> items) {
        var kind = new AnswerKind.SomeOf(items.stream().map(Option::of).toList(), true);
        Question question = fields.needPart("question")
                .map(part -> QuestionReader.read(part, kind))
                .orElse(null);
        fields.end();
        return question;
    }

    private Question more(Fields fields, boolean isTable) {
        String first = isTable ? fields.text("first", Shape.LINE) : fields.text("first", Shape.LINE, "");
        if (!isTable && !first.isEmpty()) {
            fields.mistake("`first` is only for a table with no rows of its own.", "Take `first` out.");
        }
        var question = new Question(
                fields.text("id", Shape.QUESTION_ID),
                "",
                fields.text("text", Shape.LINE),
                "You can add as many as you need.",
                form,
                List.of(),
                "",
                new AnswerKind.Another(first, fields.flag("none", false)),
                Role.OTHER,
                Asking.PLAIN);
        fields.end();
        return question;
    }
}
