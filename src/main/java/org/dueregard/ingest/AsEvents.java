package org.dueregard.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dueregard.conversation.Event;
import org.dueregard.ingest.Recognised.Cell;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;

/// Makes a recognised document the events of a finished assessment: its cells, and the choices that follow from them.
public final class AsEvents {
    private final Recognised read;
    private final Toolkit toolkit;
    private final LocalDate on;
    private final List<Event> events = new ArrayList<>();
    private final Map<Slot, Set<String>> implied = new LinkedHashMap<>();

    private AsEvents(Recognised read, LocalDate on) {
        this.read = read;
        this.toolkit = read.form().toolkit();
        this.on = on;
    }

    /// @param on the day the document is read, for dates such as "in two years"
    public static List<Event> events(Recognised read, LocalDate on) {
        return new AsEvents(read, on).events();
    }

    private List<Event> events() {
        events.add(new Event.Began(toolkit.id(), toolkit.version(), Set.of()));
        read.rows()
                .forEach((section, rows) ->
                        rows.forEach((id, label) -> events.add(new Event.RowAdded(section, id, shortened(label)))));
        read.cells().forEach(this::answer);
        imply();
        toolkit.sections().forEach(this::gate);
        events.add(new Event.Finished());
        return events;
    }

    private static String shortened(String label) {
        String line = label.lines().findFirst().orElse("");
        return line.length() <= 120 ? line : line.substring(0, 117).strip() + "...";
    }

    private void answer(Cell cell) {
        Question question = toolkit.findQuestion(cell.slot().question()).orElse(null);
        if (question == null) return;
        add(cell.slot(), Values.read(question.kind(), cell.text(), on), cell.text());
        Section section = sectionOf(question);
        imply(section.when(), "");
        imply(question.asking().when(), cell.slot().item());
        rating(section, question, cell);
    }

    private void add(Slot slot, Value value, String words) {
        events.add(new Event.Answered(slot, value, words, false));
    }

    private Section sectionOf(Question question) {
        return toolkit.sections().stream()
                .filter(section -> Stream.concat(section.questions().stream(), openers(section))
                        .anyMatch(each -> each.id().equals(question.id())))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Question> openers(Section section) {
        return section.repeat() instanceof Each each
                ? Stream.of(
                                Stream.ofNullable(each.offer()),
                                Stream.ofNullable(each.gate()),
                                Stream.ofNullable(each.more()))
                        .flatMap(one -> one)
                : Stream.empty();
    }

    /// An answer that is only asked for after a choice shows that choice: text under "negative" is a negative effect.
    private void imply(Condition condition, String item) {
        if (!(condition instanceof Condition.Is(var question, var option))) return;
        boolean same = read.cells().stream().noneMatch(cell -> cell.slot().equals(Slot.of(question)))
                && sectionOf(toolkit.getQuestion(question)).repeat() instanceof Each;
        implied.computeIfAbsent(same ? new Slot(question, item) : Slot.of(question), _ -> new LinkedHashSet<>())
                .add(option);
    }

    private void imply() {
        implied.forEach((slot, options) -> {
            if (read.cells().stream().anyMatch(cell -> cell.slot().equals(slot))) return;
            boolean one = toolkit.getQuestion(slot.question()).kind() instanceof AnswerKind.OneOf;
            List<String> chosen = List.copyOf(options);
            add(slot, one ? new Value.Choice(chosen.getFirst()) : new Value.Choices(chosen), String.join("; ", chosen));
        });
    }

    /// A rating written into the text it rates, such as "High impact".
    private void rating(Section section, Question rated, Cell cell) {
        if (rated.role() != Role.NEGATIVE) return;
        section.questions().stream()
                .filter(question -> question.role() == Role.RATING)
                .filter(question -> question.kind() instanceof AnswerKind.OneOf)
                .forEach(question -> ratings((AnswerKind.OneOf) question.kind(), cell.text())
                        .forEach(found ->
                                add(new Slot(question.id(), cell.slot().item()), new Value.Choice(found), found)));
    }

    /// The one rating that a text gives; none where it gives two.
    private static List<String> ratings(AnswerKind.OneOf kind, String text) {
        List<String> found = kind.options().stream()
                .filter(option -> Pattern.compile("(?i)\\b" + option.label()
                                + " (?:impact|rating|risk)\\b|(?:rating|rated|impact)\\W{1,3}" + option.label()
                                + "\\b|^\\W*" + option.label() + "\\s*(?:[:\u2013\u2014-]|$)")
                        .matcher(text)
                        .find())
                .map(option -> option.id())
                .toList();
        return found.size() == 1 ? found : List.of();
    }

    /// Which groups a section has text about, and that its table is complete.
    private void gate(Section section) {
        if (!(section.repeat() instanceof Each each)) return;
        Set<String> with = new LinkedHashSet<>();
        read.cells().stream()
                .filter(cell -> !cell.slot().item().isEmpty())
                .filter(cell -> section.questions().stream()
                        .anyMatch(question -> question.id().equals(cell.slot().question())))
                .forEach(cell -> with.add(cell.slot().item()));
        List<String> chosen =
                each.items().stream().map(Item::id).filter(with::contains).toList();
        if (each.gate() != null && !chosen.isEmpty())
            add(Slot.of(each.gate().id()), new Value.Choices(chosen), String.join("; ", chosen));
        if (each.more() != null && !with.isEmpty()) add(Slot.of(each.more().id()), new Value.NoMore(false), "");
    }
}
