package org.dueregard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.conversation.Event;
import org.dueregard.conversation.Proposal;
import org.dueregard.guide.Message;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/// Events are read for ever: each line of the fixtures is a shape that some version has written.
class EventJsonTest {
    private static final Path FIXTURES = Path.of("src/test/resources/events");

    private final EventJson json = new EventJson();

    static List<String> events() throws IOException {
        return Files.readAllLines(FIXTURES.resolve("events.jsonl"));
    }

    static List<String> messages() throws IOException {
        return Files.readAllLines(FIXTURES.resolve("messages.jsonl"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyStoredEventIsReadAndWrittenBackEqual(String line) {
        List<Event> read = json.events("[" + line + "]");

        assertEquals("[" + line + "]", json.writeEvents(read));
        assertEquals(read, json.events(json.writeEvents(read)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyStoredMessageIsReadAndWrittenBackEqual(String line) {
        List<Message> read = json.messages("[" + line + "]");

        assertEquals("[" + line + "]", json.writeMessages(read));
    }

    @Test
    void everyKindOfEventProposalAndValueHasAFixture() throws IOException {
        Set<Class<?>> met = new HashSet<>();
        for (Event event : json.events(events().stream().collect(Collectors.joining(",", "[", "]")))) {
            met.add(event.getClass());
            if (event instanceof Event.Proposed(var proposal)) met.add(proposal.getClass());
            if (event instanceof Event.Answered answered)
                met.add(answered.value().getClass());
        }

        Set<Class<?>> kinds = Stream.of(Event.class, Proposal.class, Value.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .collect(Collectors.toSet());

        assertEquals(kinds, met);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"asked\"}]",
                "[{\"type\":\"asked\",\"slot\":null}]",
                "[{\"type\":\"asked\",\"slot\":{\"question\":\"a\"}}]",
                "[{\"type\":\"asked\",\"slot\":{\"question\":\"a\",\"item\":null}}]",
                "[{\"type\":\"asked\",\"slot\":{\"question\":\"a\",\"item\":\"\",\"more\":1}}]",
                "[{\"type\":\"no-such-kind\"}]",
                "[{\"slot\":{\"question\":\"a\",\"item\":\"\"}}]",
                "[null]",
                "[] []"
            })
    void halfAnEventIsRefused(String text) {
        assertThrows(JacksonException.class, () -> json.events(text));
    }

    @Test
    void aMessageWithoutItsCitationsIsRefused() throws IOException {
        String whole = messages().getFirst();
        String part = whole.replaceFirst(",\"citations\":\\[\\]", "");

        assertThrows(JacksonException.class, () -> json.messages("[" + part + "]"));
    }
}
