package org.dueregard.slack;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dueregard.slack.WebApi.Reply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what happens in Slack over sockets that this service opens, so that Slack need not reach it:
/// https://docs.slack.dev/apis/events-api/using-socket-mode.
///
/// There is one socket. When Slack asks for a new one, that is opened before the old is closed; when one is lost, it is
/// opened again, after a while that doubles with each failure up to a minute.
final class SocketMode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

    private static final Duration CHECK = Duration.ofSeconds(30);

    private final WebApi api;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String token;
    private final Executor work;
    private final Envelopes envelopes;
    private final Pause pause;
    private final Semaphore wanted = new Semaphore(1);
    private volatile boolean closed;
    private volatile @Nullable Socket current;

    /// How long to wait before a try.
    @FunctionalInterface
    interface Pause {
        /// @param failures how many there were since the last success; 0 is none
        Duration before(int failures);
    }

    /// @param work runs what must not hold up a socket
    SocketMode(WebApi api, String token, Executor work, Envelopes envelopes, Pause pause) {
        this.api = api;
        this.token = token;
        this.work = work;
        this.envelopes = envelopes;
        this.pause = pause;
    }

    /// Opens a socket, and keeps one open until it is closed.
    void start() {
        Thread.ofVirtual().name("slack-socket").start(this::keepOpen);
    }

    private void keepOpen() {
        int failures = 0;
        try {
            while (!closed) {
                if (!wanted.tryAcquire(CHECK.toSeconds(), TimeUnit.SECONDS) && isAlive()) continue;
                wanted.drainPermits();
                if (failures > 0)
                    TimeUnit.NANOSECONDS.sleep(pause.before(failures).toNanos());
                failures = closed || tryToOpen() ? 0 : failures + 1;
                if (failures > 0) wanted.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whatever goes wrong, it is tried again: nobody else opens a socket. The log names only the kind of fault,
    /// because
    /// its words may hold the address, which lets whoever has it in.
    private boolean tryToOpen() throws InterruptedException {
        try {
            return open();
        } catch (RuntimeException unforeseen) {
            String kind = unforeseen.getClass().getName();
            LOG.error("A socket to Slack could not be opened: {}", kind);
            return false;
        }
    }

    /// Opens a socket in place of the one there is. Gives whether that went well.
    private boolean open() throws InterruptedException {
        Optional<URI> address = address();
        if (address.isEmpty()) return false;
        var next = new Socket(work, envelopes, this::another);
        if (!next.connect(client, address.get())) return false;
        Socket before = current;
        current = next;
        if (before != null) before.close();
        if (closed) next.close();
        if (next.hasEnded()) another(next);
        LOG.info("A socket to Slack is open");
        return true;
    }

    private boolean isAlive() {
        Socket socket = current;
        return socket != null && socket.isAlive();
    }

    private Optional<URI> address() {
        Reply reply = api.call("apps.connections.open", "Bearer " + token, Map.of());
        if (reply instanceof Reply.Ok(var json) && Json.text(json, "url").matches("wss?://.+"))
            return Optional.of(URI.create(Json.text(json, "url")));
        LOG.warn("Slack gave no address for a socket: {}", reply instanceof Reply.Ok ? "no url" : reply);
        return Optional.empty();
    }

    /// A socket asks to be replaced, or is lost. One that was replaced already asks in vain.
    private void another(Socket socket) {
        if (socket == current && !closed) wanted.release();
    }

    @Override
    public void close() {
        closed = true;
        wanted.release();
        Socket last = current;
        if (last != null) last.close();
        client.shutdown();
    }
}
