package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Slack's Web API and sockets, answering as Slack does: errors with status 200, limits with 429, and blocks looked at.
final class SlackMock implements AutoCloseable {
    static final String BOT = "xoxb-right";
    static final String APP = "xapp-right";
    static final String TEAM = "T1";

    /// @param authorization the whole header
    record Call(String method, String authorization, ObjectNode body) {}

    /// What is to be done with the next call of a method instead of answering it.
    record Order(String method, int status, String error, int seconds) {}

    final List<Call> calls = new CopyOnWriteArrayList<>();
    /// Messages by channel, oldest first, each with its `ts`.
    final Map<String, List<ObjectNode>> channels = new ConcurrentHashMap<>();
    final Map<String, ObjectNode> homes = new ConcurrentHashMap<>();
    final Deque<ObjectNode> modals = new ArrayDeque<>();
    final List<WsContext> sockets = new CopyOnWriteArrayList<>();
    final List<ObjectNode> acknowledged = new CopyOnWriteArrayList<>();

    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final Javalin javalin;
    private int clock = 1000;
    /// Whether the next address of a socket is none.
    volatile boolean wrongAddress;

    SlackMock() {
        javalin = Javalin.create(this::configure).start("127.0.0.1", 0);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.routes.post("/api/{method}", this::answer);
        config.routes.ws("/socket", socket -> {
            socket.onConnect(context -> {
                sockets.add(context);
                context.send("{\"type\":\"hello\",\"num_connections\":1}");
            });
            socket.onMessage(
                    context -> acknowledged.add(Json.find(context.message()).orElseThrow()));
            socket.onClose(context -> sockets.removeIf(each -> each.sessionId().equals(context.sessionId())));
        });
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + javalin.port() + "/api/");
    }

    /// The next call of a method is answered with a status, or with `ok: false` and an error, or only after a while.
    void order(String method, int status, String error, int seconds) {
        orders.add(new Order(method, status, error, seconds));
    }

    private void answer(Context context) throws InterruptedException {
        String method = context.pathParam("method");
        ObjectNode body = read(context);
        calls.add(new Call(method, "" + context.header("Authorization"), body.deepCopy()));
        Optional<Order> order =
                orders.stream().filter(each -> each.method().equals(method)).findFirst();
        order.ifPresent(orders::remove);
        if (order.isPresent()) {
            if (order.get().status() != 200) {
                context.status(order.get().status())
                        .header("Retry-After", "" + order.get().seconds());
                return;
            }
            Thread.sleep(order.get().seconds() * 1000L);
        }
        String error =
                order.map(Order::error).filter(text -> !text.isEmpty()).orElseGet(() -> mistake(method, context, body));
        ObjectNode reply = error.isEmpty()
                ? reply(method, body).put("ok", true)
                : Json.object().put("ok", false).put("error", error);
        context.contentType("application/json").result(Json.write(reply));
    }

    private static ObjectNode read(Context context) {
        String type = "" + context.contentType();
        if (type.startsWith("application/json"))
            return Json.find(context.body()).orElseThrow();
        ObjectNode form = Json.object();
        for (String field : context.body().split("&"))
            if (field.contains("="))
                form.put(field.split("=")[0], URLDecoder.decode(field.substring(field.indexOf('=') + 1), UTF_8));
        return form;
    }

    private String mistake(String method, Context context, ObjectNode body) {
        String token = method.equals("apps.connections.open") ? APP : BOT;
        boolean known = ("Bearer " + token).equals(context.header("Authorization"));
        if (!known && !method.equals("oauth.v2.access")) return "invalid_auth";
        return switch (method) {
            case "chat.postMessage", "chat.update" -> ofMessage(body);
            case "views.open" -> Json.text(body, "trigger_id").equals("old") ? "expired_trigger_id" : ofView(body);
            case "views.publish" -> ofView(body);
            case "oauth.v2.access" -> Json.text(body, "code").equals("good") ? "" : "invalid_code";
            case String _ -> "";
        };
    }

    private static String ofMessage(ObjectNode body) {
        if (Json.text(body, "channel").isEmpty()) return "channel_not_found";
        ObjectNode message = Json.object().put("text", Json.text(body, "text"));
        message.set("blocks", body.path("blocks"));
        return BlockKit.inMessage(message).isEmpty() ? "" : "invalid_blocks";
    }

    private static String ofView(ObjectNode body) {
        return BlockKit.inView(body.path("view")).isEmpty() ? "" : "invalid_arguments";
    }

    private synchronized ObjectNode reply(String method, ObjectNode body) {
        return switch (method) {
            case "chat.postMessage" -> post(body);
            case "chat.update" -> update(body);
            case "conversations.open" -> {
                ObjectNode channel = Json.object().put("id", "D" + Json.text(body, "users"));
                yield Json.object().set("channel", channel);
            }
            case "users.info" -> {
                ObjectNode user = Json.object().put("real_name", "Ann Lee").put("name", "ann");
                yield Json.object().set("user", user);
            }
            case "auth.test" -> Json.object().put("team_id", TEAM).put("user_id", "UBOT");
            case "views.open" -> {
                modals.add((ObjectNode) body.path("view"));
                yield Json.object();
            }
            case "views.publish" -> {
                homes.put(Json.text(body, "user_id"), (ObjectNode) body.path("view"));
                yield Json.object();
            }
            case "oauth.v2.access" -> {
                ObjectNode team = Json.object().put("id", TEAM);
                yield Json.object()
                        .put("access_token", BOT)
                        .put("bot_user_id", "UBOT")
                        .set("team", team);
            }
            case "apps.connections.open" -> {
                String address = wrongAddress ? "wss://no address" : "ws://127.0.0.1:" + javalin.port() + "/socket";
                wrongAddress = false;
                yield Json.object().put("url", address);
            }
            case String _ -> Json.object();
        };
    }

    private ObjectNode post(ObjectNode body) {
        clock++;
        String channel = Json.text(body, "channel");
        channels.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>()).add(body.put("ts", clock + ".000100"));
        return Json.object().put("channel", channel).put("ts", clock + ".000100");
    }

    private ObjectNode update(ObjectNode body) {
        for (ObjectNode message : channels.getOrDefault(Json.text(body, "channel"), List.of())) {
            if (!Json.text(message, "ts").equals(Json.text(body, "ts"))) continue;
            message.put("text", Json.text(body, "text"));
            message.set("blocks", body.path("blocks"));
            message.put("edited", true);
        }
        return Json.object().put("channel", Json.text(body, "channel")).put("ts", Json.text(body, "ts"));
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /// The last message of a channel that has an element such as asked for.
    Optional<ObjectNode> find(String channel, Predicate<JsonNode> element) {
        var all = new ArrayList<>(channels.getOrDefault(channel, List.of()));
        return all.reversed().stream()
                .filter(message -> message.path("blocks")
                        .valueStream()
                        .flatMap(SlackMock::elements)
                        .anyMatch(element))
                .findFirst();
    }

    static java.util.stream.Stream<JsonNode> elements(JsonNode block) {
        return block.has("element")
                ? java.util.stream.Stream.of(block.path("element"))
                : block.path("elements").valueStream();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
