package org.dueregard.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dueregard.conversation.Event;
import org.dueregard.conversation.Proposal;
import org.dueregard.guide.Message;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.util.StdConverter;

/// Events and messages as JSON, and back.
///
/// The names of the kinds are written out here, apart from the classes' own names, because what is stored is read for
/// ever. A field that is missing, unknown or `null` where it may not be is refused: half an event is no event.
final class EventJson {
    private static final TypeReference<List<Event>> EVENTS = new TypeReference<>() {};
    private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};

    private static final NamedType[] NAMES = {
        new NamedType(Event.Began.class, "began"),
        new NamedType(Event.Asked.class, "asked"),
        new NamedType(Event.Answered.class, "answered"),
        new NamedType(Event.Skipped.class, "skipped"),
        new NamedType(Event.Offered.class, "offered"),
        new NamedType(Event.Cited.class, "cited"),
        new NamedType(Event.Declined.class, "declined"),
        new NamedType(Event.RowAdded.class, "row-added"),
        new NamedType(Event.RowRemoved.class, "row-removed"),
        new NamedType(Event.WentTo.class, "went-to"),
        new NamedType(Event.WentToReview.class, "went-to-review"),
        new NamedType(Event.Returned.class, "returned"),
        new NamedType(Event.Held.class, "held"),
        new NamedType(Event.Proposed.class, "proposed"),
        new NamedType(Event.Drafted.class, "drafted"),
        new NamedType(Event.Dropped.class, "dropped"),
        new NamedType(Event.Paused.class, "paused"),
        new NamedType(Event.CarriedOn.class, "carried-on"),
        new NamedType(Event.Restarted.class, "restarted"),
        new NamedType(Event.Finished.class, "finished"),
        new NamedType(Event.Reopened.class, "reopened"),
        new NamedType(Proposal.Means.class, "means"),
        new NamedType(Proposal.Does.class, "does"),
        new NamedType(Proposal.Same.class, "same"),
        new NamedType(Proposal.StartsAgain.class, "starts-again"),
        new NamedType(Proposal.Rows.class, "rows"),
        new NamedType(Value.Text.class, "text"),
        new NamedType(Value.Lines.class, "lines"),
        new NamedType(Value.Choice.class, "choice"),
        new NamedType(Value.Choices.class, "choices"),
        new NamedType(Value.Number.class, "number"),
        new NamedType(Value.On.class, "on"),
        new NamedType(Value.Every.class, "every"),
        new NamedType(Value.People.class, "people"),
        new NamedType(Value.Figure.class, "figure"),
        new NamedType(Value.NotKnown.class, "not-known"),
        new NamedType(Value.NotApplicable.class, "not-applicable"),
        new NamedType(Value.NoMore.class, "no-more")
    };

    private final ObjectReader eventReader;
    private final ObjectWriter eventWriter;
    private final ObjectReader messageReader;
    private final ObjectWriter messageWriter;

    EventJson() {
        JsonMapper mapper = mapper();
        eventReader = mapper.readerFor(EVENTS);
        eventWriter = mapper.writerFor(EVENTS);
        messageReader = mapper.readerFor(MESSAGES);
        messageWriter = mapper.writerFor(MESSAGES);
    }

    /// @throws tools.jackson.core.JacksonException if it is not events as this version or an earlier one wrote them
    List<Event> events(String json) {
        return eventReader.readValue(json);
    }

    String writeEvents(List<Event> events) {
        return eventWriter.writeValueAsString(events);
    }

    /// @throws tools.jackson.core.JacksonException if it is not messages as this version or an earlier one wrote them
    List<Message> messages(String json) {
        return messageReader.readValue(json);
    }

    String writeMessages(List<Message> messages) {
        return messageWriter.writeValueAsString(messages);
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultNullHandling(_ -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
                .addMixIn(Event.class, Kinds.class)
                .addMixIn(Event.Began.class, BeganShape.class)
                .addMixIn(Proposal.class, Kinds.class)
                .addMixIn(Value.class, Kinds.class)
                .addMixIn(Message.class, MessageShape.class)
                .addMixIn(Message.Form.class, FormShape.class)
                .addMixIn(Message.Source.class, SourceShape.class)
                .registerSubtypes(NAMES)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    interface Kinds {}

    interface BeganShape {
        @JsonSerialize(converter = InOrder.class)
        Set<String> groups();
    }

    interface MessageShape {
        @JsonSetter(nulls = Nulls.SET)
        Message.@Nullable Form form();
    }

    /// What a button says is not kept: no message is kept with the fields of its form, and of those kept long ago none
    /// had that button.
    abstract static class FormShape {
        @JsonCreator
        FormShape(@JsonProperty("id") String id, @JsonProperty("fields") List<Message.Field> fields) {}

        @JsonIgnore
        abstract @Nullable String another();
    }

    interface SourceShape {
        @JsonSetter(nulls = Nulls.SET)
        Message.@Nullable Choice use();
    }

    /// A set has no order of its own; equal events must be equal text.
    private static final class InOrder extends StdConverter<Set<String>, Set<String>> {
        @Override
        public Set<String> convert(Set<String> words) {
            return new TreeSet<>(words);
        }
    }
}
