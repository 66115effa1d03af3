package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.guide.English;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.knowledge.Library;
import org.dueregard.toolkit.Toolkit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every message that every form can bring about, as Slack would take it: structure by the schema, lengths by the
/// table.
class EveryBlockTest {
    private static final int WALKS = 3;

    private final Cards cards = new Cards(English.WORDING);
    private final Modals modals = new Modals(English.WORDING);
    private final Set<String> checked = new HashSet<>();

    static Stream<Toolkit> toolkits() {
        return Library.read(Path.of(""), Path.of("target/no-data")).toolkits().all().stream();
    }

    @ParameterizedTest
    @MethodSource("toolkits")
    void everythingThatCanBeSaidIsTakenBySlack(Toolkit toolkit) {
        var kinds = new HashSet<Kind>();
        for (int seed = 0; seed < WALKS; seed++) new Officers(toolkit, seed).walk(told -> check(told, kinds));

        assertTrue(checked.size() > 80, "only " + checked.size());
        assertTrue(
                kinds.containsAll(
                        List.of(Kind.SAY, Kind.ASK, Kind.EXPLAIN, Kind.CORRECT, Kind.SUGGEST, Kind.REVIEW, Kind.DONE)),
                kinds::toString);
    }

    private void check(Told told, Set<Kind> kinds) {
        var answer = new Answer(
                "3f0d7a52-5f0e-4d0a-9c7e-0a6f4b1c2d3e",
                "Close it & more",
                told.messages(),
                told.progress(),
                12,
                false,
                "");
        for (Message message : told.messages()) {
            kinds.add(message.kind());
            if (!checked.add(message.kind() + message.text() + message.choices().size())) continue;
            for (Card card : cards.of(message, answer)) {
                assertEquals(List.of(), BlockKit.inMessage(card.json()), message::text);
            }
            Card closed = cards.closed(message, "A very long answer & more\n".repeat(500));
            assertEquals(List.of(), BlockKit.inMessage(closed.json()));
            if (modals.has(message)) {
                var ref = new Ref(message.kind(), 12, answer.assessment(), message.question());
                assertEquals(List.of(), BlockKit.inView(modals.view(message, ref, "Saved.")), message::text);
            }
        }
    }
}
