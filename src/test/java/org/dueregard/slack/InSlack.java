package org.dueregard.slack;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Officer;
import org.dueregard.house.Office;
import org.dueregard.replay.Performer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An officer in Slack, with a mock of Slack, in front of an office.
public final class InSlack implements Performer {
    private final Workspace workspace;
    private final Ann ann;
    private int seen;

    /// @param folder for what Slack keeps
    public InSlack(Office office, Path folder) {
        this.workspace = new Workspace(office, folder);
        this.ann = new Ann(workspace);
    }

    @Override
    public Officer officer() {
        return new Officer("slack:T1:U1", "Ann Lee");
    }

    @Override
    public void begin() {
        says("new assessment 1");
    }

    @Override
    public void comeBack() {
        says("my assessments 1");
    }

    @Override
    public void says(String words) {
        seen = messages().size();
        ann.says(words);
        workspace.deliver();
    }

    /// Presses the newest button with this label, or chooses the newest option of a list.
    @Override
    public void picks(String label) {
        Predicate<JsonNode> whole = element -> label(element).equalsIgnoreCase(label);
        Predicate<JsonNode> begun = element -> starts(label(element), label);
        Predicate<JsonNode> option =
                element -> element.path("options").valueStream().anyMatch(each -> starts(label(each), label));
        ObjectNode message = workspace
                .mock
                .find(Ann.DIRECT, begun.or(option))
                .orElseThrow(() -> new AssertionError("nothing is called " + label));
        Predicate<JsonNode> wanted = Stream.of(whole, begun, option)
                .filter(each -> elements(message).anyMatch(each))
                .findFirst()
                .orElseThrow();
        seen = messages().size();
        ann.interacts(ann.press(message, wanted, each -> starts(label(each), label), ann.stamp()));
        workspace.deliver();
    }

    private static Stream<JsonNode> elements(ObjectNode message) {
        return message.path("blocks").valueStream().flatMap(SlackMock::elements);
    }

    private List<ObjectNode> messages() {
        return workspace.mock.channels.getOrDefault(Ann.DIRECT, List.of());
    }

    @Override
    public String told() {
        return messages().subList(seen, messages().size()).stream()
                .flatMap(InSlack::texts)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(JsonNode node) {
        return Stream.concat(
                Stream.of(Json.text(node, "text")).filter(text -> !text.isEmpty()),
                node.valueStream().flatMap(InSlack::texts));
    }

    private static String label(JsonNode element) {
        return Json.text(element.path("text"), "text");
    }

    /// A label that is too long for Slack is cut.
    private static boolean starts(String shown, String label) {
        int length = Math.min(label.length(), 60);
        return shown.length() >= length && shown.regionMatches(true, 0, label, 0, length);
    }

    @Override
    public void close() {
        workspace.close();
    }
}
