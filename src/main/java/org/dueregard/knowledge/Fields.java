package org.dueregard.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dueregard.toolkit.Spelling;
import tools.jackson.databind.JsonNode;

/// The names and values of one part of a YAML file, read strictly: what is missing, not known or of the wrong type
/// becomes a problem, and reading goes on with a stand-in.
final class Fields {
    private final JsonNode node;
    private final Scalars scalars;
    private final Set<String> read = new TreeSet<>();

    /// @param place what to call this part when something in it is wrong
    Fields(JsonNode node, String place, Problems problems) {
        this.node = node;
        this.scalars = new Scalars(place, problems);
        if (!node.isObject()) {
            mistake("Names and values are needed here.", "Write them one to a line, each as name: value.");
        }
    }

    String place() {
        return scalars.place();
    }

    void mistake(String what, String remedy) {
        scalars.mistake(what, remedy);
    }

    /// The names that are given, in the order of the file.
    List<String> names() {
        return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
    }

    /// Whether the name is there with a value.
    boolean has(String name) {
        return find(name).isPresent();
    }

    private Optional<JsonNode> find(String name) {
        read.add(name);
        return node.optional(name).filter(value -> !value.isNull());
    }

    private Optional<JsonNode> need(String name, String remedy) {
        Optional<JsonNode> found = find(name);
        if (found.isEmpty() && node.isObject()) mistake("There is no `" + name + "`.", "Add `" + name + "`. " + remedy);
        return found;
    }

    /// The text, which must be there.
    String text(String name, Shape shape) {
        return need(name, shape.remedy())
                .map(value -> scalars.text(name, value, shape))
                .orElse("");
    }

    String text(String name, Shape shape, String otherwise) {
        return find(name).map(value -> scalars.text(name, value, shape)).orElse(otherwise);
    }

    /// The texts of a list, which may be left out; if it is there it must hold something.
    List<String> texts(String name, Shape shape) {
        List<JsonNode> values = list(name);
        if (values.isEmpty() && find(name).filter(JsonNode::isArray).isPresent()) {
            mistake("`" + name + "` is empty.", "Write at least one entry after a dash, or leave the name out.");
        }
        return values.stream().map(value -> scalars.text(name, value, shape)).toList();
    }

    List<String> needTexts(String name, Shape shape) {
        need(name, "Write it as a list, each entry after a dash.");
        return texts(name, shape);
    }

    /// The texts of a list, which must be there and may be empty.
    List<String> ids(String name) {
        need(name, "Write it as a list in [ ]; leave the list empty if none fits.");
        return list(name).stream()
                .map(value -> scalars.text(name, value, Shape.ID))
                .toList();
    }

    /// The words of a list, or the one text that stands in its place.
    List<String> oneOrMore(String name) {
        Optional<JsonNode> value = find(name);
        if (value.filter(JsonNode::isString).isPresent()) return List.of(text(name, Shape.LINE));
        return needTexts(name, Shape.LINE);
    }

    private List<JsonNode> list(String name) {
        Optional<JsonNode> value = find(name);
        if (value.isPresent() && !value.get().isArray()) {
            mistake("`" + name + "` must be a list.", "Write each entry after a dash, or all of them in [ ].");
            return List.of();
        }
        return value.map(list -> List.copyOf(list.values())).orElse(List.of());
    }

    boolean flag(String name, boolean otherwise) {
        return find(name).map(value -> scalars.flag(name, value)).orElse(otherwise);
    }

    int number(String name, int least, int most, int otherwise) {
        return find(name).map(value -> scalars.number(name, value, least, most)).orElse(otherwise);
    }

    int needNumber(String name, int least, int most) {
        need(name, "Write a whole number from " + least + " to " + most + ".");
        return number(name, least, most, least);
    }

    /// The numbers of a list, which may be left out.
    List<Integer> numbers(String name, int least, int most) {
        return list(name).stream()
                .map(value -> scalars.number(name, value, least, most))
                .toList();
    }

    /// The value, written in small letters with hyphens, of an enum.
    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return find(name).flatMap(value -> scalars.word(name, value, type));
    }

    <E extends Enum<E>> E needWord(String name, Class<E> type, E standIn) {
        need(name, "Choose one of: " + Scalars.names(type) + ".");
        return word(name, type).orElse(standIn);
    }

    /// The part under the name, if there is one; a question is called by its id.
    Optional<Fields> part(String name) {
        String plain = isTop() ? name : place() + ", " + name;
        boolean question = name.equals("question") || name.equals("more");
        return find(name)
                .map(value -> new Fields(value, question ? call("question", value, plain) : plain, scalars.problems()));
    }

    private boolean isTop() {
        return place().startsWith("the ");
    }

    Optional<Fields> needPart(String name) {
        need(name, "Write its own names and values under it.");
        return part(name);
    }

    /// The parts of a list, each called by what it is and its id, for example `question impact.negative`.
    List<Fields> parts(String name, String kind) {
        return list(list(name), kind, place(), scalars.problems());
    }

    static List<Fields> list(Iterable<JsonNode> values, String kind, String place, Problems problems) {
        var parts = new ArrayList<Fields>();
        for (JsonNode value : values) {
            String number = kind + " " + (parts.size() + 1) + " of " + place;
            parts.add(new Fields(value, call(kind, value, number), problems));
        }
        return parts;
    }

    List<Fields> needParts(String name, String kind) {
        need(name, "Write it as a list, each entry after a dash.");
        List<Fields> parts = parts(name, kind);
        if (parts.isEmpty() && find(name).filter(JsonNode::isArray).isPresent()) {
            mistake("`" + name + "` is empty.", "Write at least one " + kind + " after a dash.");
        }
        return parts;
    }

    private static String call(String kind, JsonNode value, String otherwise) {
        return value.optional("id")
                .filter(id -> id.isString() && !id.stringValue().isBlank())
                .map(id -> kind + " " + id.stringValue())
                .orElse(otherwise);
    }

    /// Says which names were given and never read: to be called when all is read.
    void end() {
        for (String name : names()) {
            if (!read.contains(name)) mistake("`" + name + "` does not belong here.", insteadOf(name));
        }
    }

    private String insteadOf(String name) {
        return read.stream()
                .filter(known -> Spelling.near(name, known))
                .findFirst()
                .map(known -> "Did you mean `" + known + "`?")
                .orElse("Take it out. You can write: " + String.join(", ", read) + ".");
    }
}
