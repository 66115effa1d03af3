package org.dueregard.slack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// One socket to Slack.
final class Socket implements WebSocket.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_CHARS = SlackRoutes.MOST_BYTES;

    private final Executor work;
    private final Envelopes envelopes;
    private final Consumer<Socket> ended;
    private final CompletableFuture<Boolean> hello = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private volatile boolean over;
    private volatile boolean asked;
    private @Nullable WebSocket socket;

    /// @param ended told when Slack wants another socket, or this one is lost
    Socket(Executor work, Envelopes envelopes, Consumer<Socket> ended) {
        this.work = work;
        this.envelopes = envelopes;
        this.ended = ended;
    }

    /// Connects, and waits for Slack's hello.
    boolean connect(HttpClient client, URI address) throws InterruptedException {
        try {
            client.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(address, this)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return hello.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            LOG.warn(
                    "A socket to Slack could not be opened: {}",
                    failed.getClass().getSimpleName());
            close();
            return false;
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        synchronized (this) {
            socket = opened;
        }
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        if (text.length() + data.length() <= MOST_CHARS) text.append(data);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            Json.find(whole).ifPresent(this::hear);
        }
        from.request(1);
        return null;
    }

    private void hear(ObjectNode message) {
        switch (Json.text(message, "type")) {
            case "hello" -> hello.complete(true);
            case "disconnect" -> end();
            case String _ -> work.execute(() -> envelopes.hear(message).ifPresent(this::acknowledge));
        }
    }

    /// One at a time: the socket takes no second message before the first has gone.
    private synchronized void acknowledge(ObjectNode acknowledgement) {
        WebSocket open = socket;
        if (open == null) return;
        try {
            open.sendText(Json.write(acknowledgement), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException lost) {
            LOG.info("An acknowledgement did not get through; Slack will bring that again");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket closing, int status, String reason) {
        end();
        return null;
    }

    @Override
    public void onError(WebSocket broken, Throwable error) {
        LOG.info("A socket to Slack was lost: {}", error.getClass().getSimpleName());
        end();
    }

    private void end() {
        over = true;
        hello.complete(false);
        ended.accept(this);
    }

    boolean hasEnded() {
        return over;
    }

    /// Whether the other side still answers. Asks it, and says whether it answered when it was asked before.
    synchronized boolean isAlive() {
        WebSocket open = socket;
        if (open == null || asked) return false;
        asked = true;
        var _ = open.sendPing(ByteBuffer.allocate(0)); // if it fails, no answer comes, and that is seen
        return true;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        asked = false;
        from.request(1);
        return null;
    }

    /// Says goodbye and does not wait for the answer.
    synchronized void close() {
        WebSocket open = socket;
        if (open != null) {
            var _ = open.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
    }
}
