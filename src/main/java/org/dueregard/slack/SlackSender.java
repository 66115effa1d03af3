package org.dueregard.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Sender;
import org.dueregard.slack.Installations.Installation;
import org.dueregard.slack.WebApi.Reply;
import tools.jackson.databind.node.ObjectNode;

/// Sends to Slack, once each time it is asked to.
final class SlackSender implements Sender {
    private static final int MOST_CHANNELS = 10_000;

    private final WebApi api;
    private final Installations installations;
    private final Map<String, String> channels = new ConcurrentHashMap<>();

    SlackSender(WebApi api, Installations installations) {
        this.api = api;
        this.installations = installations;
    }

    @Override
    public String channel() {
        return Place.SLACK;
    }

    @Override
    public Outcome send(Delivery delivery, String reference) {
        ObjectNode payload = Json.find(delivery.payload()).orElseThrow();
        Optional<Installation> installation = installations.find(Json.text(payload, "team"));
        if (installation.isEmpty()) return new Outcome.Never("not installed in this workspace");
        String method = Json.text(payload, "method");
        ObjectNode body = (ObjectNode) payload.path("body");
        return switch (method) {
            case Dresser.UPDATE -> update(installation.get().token(), body, reference);
            case Dresser.POST -> post(installation.get().token(), payload, body);
            case String other -> outcome(api.call(other, installation.get().token(), body));
        };
    }

    /// Replaces what was sent; what never was needs no replacing.
    private Outcome update(String token, ObjectNode body, String reference) {
        int slash = reference.indexOf('/');
        if (slash < 0) return new Outcome.Sent("");
        body.put("channel", reference.substring(0, slash)).put("ts", reference.substring(slash + 1));
        return message(Dresser.UPDATE, token, body);
    }

    private Outcome post(String token, ObjectNode payload, ObjectNode body) {
        String channel = Json.text(payload, "channel");
        if (channel.isEmpty()) {
            String user = Json.text(payload, "user");
            String key = Json.text(payload, "team") + ":" + user;
            channel = channels.getOrDefault(key, "");
            if (channel.isEmpty()) {
                Reply opened =
                        api.call("conversations.open", token, Json.object().put("users", user));
                if (!(opened instanceof Reply.Ok(var json))) return outcome(opened);
                channel = Json.text(json.path("channel"), "id");
                if (channels.size() >= MOST_CHANNELS) channels.clear();
                channels.put(key, channel);
            }
        }
        return message(Dresser.POST, token, body.put("channel", channel));
    }

    /// Sends a message, and only its words if Slack does not take its blocks.
    private Outcome message(String method, String token, ObjectNode body) {
        Reply reply = api.call(method, token, body);
        if (reply instanceof Reply.Refused(var error) && Errors.isOfBlocks(error)) {
            body.putArray("blocks"); // left out, an update would keep the blocks it replaces
            reply = api.call(method, token, body);
        }
        return outcome(reply);
    }

    private static Outcome outcome(Reply reply) {
        return switch (reply) {
            case Reply.Ok(var json)
            when !Json.text(json, "ts").isEmpty() ->
                new Outcome.Sent(Json.text(json, "channel") + "/" + Json.text(json, "ts"));
            case Reply.Ok _ -> new Outcome.Sent("");
            case Reply.Limited(var after) -> new Outcome.Later(after, "ratelimited");
            case Reply.Unreachable(var why) -> new Outcome.Later(null, why);
            case Reply.Refused(var error) -> Errors.outcome(error);
        };
    }
}
