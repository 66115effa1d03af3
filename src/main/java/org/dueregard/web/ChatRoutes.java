package org.dueregard.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Conversation;
import org.dueregard.conversation.Utterance;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Person;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Spoken;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.web.ChatRequests.Beginning;
import org.dueregard.web.ChatRequests.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The conversation over HTTP.
final class ChatRoutes {
    private static final String CHANNEL = Person.WEB;

    private final Ports ports;

    ChatRoutes(Ports ports) {
        this.ports = ports;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/v1/conversations", this::begin);
        routes.post("/api/v1/conversations/{id}/messages", this::hear);
        routes.get("/api/v1/conversations/{id}", this::show);
    }

    private void begin(Context context) {
        Beginning asked = ChatRequests.beginning(Body.read(context));
        Toolkit toolkit = ToolkitRoutes.find(ports.toolkits(), asked.toolkit(), asked.version());
        Utterance said = utterance(asked.messageId(), asked.officer(), new Input.Words(""), null);
        Told told = ports.guide().begin(id(asked), toolkit, toolkit.optional(ports.groups()), said);
        Json.send(context.status(201), ChatJson.told(told));
    }

    /// The same officer and message make the same id, so that a repeat begins nothing new.
    private static String id(Beginning asked) {
        String unique = asked.officer().id() + "\n" + asked.messageId();
        return UUID.nameUUIDFromBytes(unique.getBytes(UTF_8)).toString();
    }

    private void hear(Context context) {
        Said said = ChatRequests.said(Body.read(context));
        String id = context.pathParam("id");
        Utterance utterance = utterance(said.messageId(), said.officer(), said.input(), said.question());
        Told told = ports.desk().minds(said.input())
                ? runErrand(id, said, utterance)
                : ports.guide().hear(id, utterance).orElseThrow(ChatRoutes::unknown);
        Json.send(context, ChatJson.told(told));
    }

    /// What is about no single assessment is taken care of at the front desk. The conversation that is told may be
    /// another than the one it was said in.
    private Told runErrand(String id, Said said, Utterance utterance) {
        if (ports.guide().standing(id, utterance).isEmpty()) throw unknown();
        Person person = new Person(CHANNEL, said.officer().id(), said.officer().name());
        Answer answer = ports.desk()
                .hear(
                        new Spoken(
                                person,
                                said.messageId(),
                                utterance.at(),
                                utterance.today(),
                                said.input(),
                                id,
                                said.question()),
                        (_, _) -> List.of());
        String now = answer.assessment().isEmpty() ? id : answer.assessment();
        Told stands = ports.guide().standing(now, utterance).orElseThrow(ChatRoutes::unknown);
        return new Told(now, answer.messages(), stands.progress(), stands.at());
    }

    /// The officer as they are known to all channels.
    static Officer known(Officer officer) {
        return new Person(CHANNEL, officer.id(), officer.name()).officer();
    }

    private void show(Context context) {
        String id = context.pathParam("id");
        Officer officer = ChatRequests.officer(context.queryParam("officer"));
        Told told = ports.guide()
                .standing(id, utterance("", officer, new Input.Words(""), null))
                .orElseThrow(ChatRoutes::unknown);
        Conversation conversation = ports.memory().findConversation(id).orElseThrow(ChatRoutes::unknown);
        Json.send(context, standing(told, conversation));
    }

    private ObjectNode standing(Told told, Conversation conversation) {
        Toolkit toolkit = conversation.assessment().toolkit();
        ObjectNode object = Json.object().put("conversation", told.conversation());
        object.set(
                "toolkit",
                Json.object()
                        .put("id", toolkit.id())
                        .put("version", toolkit.version())
                        .put("title", toolkit.cover().title()));
        object.put("status", conversation.finished() == null ? "open" : "finished");
        object.set(
                "transcript",
                Transcript.of(
                        ports.journal().readAfter(told.conversation(), 0),
                        ports.retelling().apply(toolkit)));
        object.set("messages", ChatJson.messages(told.messages()));
        object.set("progress", ChatJson.progress(told.progress(), told.at()));
        return object;
    }

    private Utterance utterance(String messageId, Officer officer, Input input, @Nullable Slot question) {
        return new Utterance(
                messageId, known(officer), CHANNEL, ports.clock().instant(), ports.today(), input, question);
    }

    private static RefusedException unknown() {
        return RefusedException.notFound("There is no such conversation. Check its id, or begin a new one.");
    }
}
