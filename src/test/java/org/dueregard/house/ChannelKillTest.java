package org.dueregard.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The service is killed without warning between saving and speaking: every officer gets the reply to what was
/// acknowledged, and none twice that the channel had confirmed and the service had noted.
class ChannelKillTest {
    private static final int KILLS = Boolean.getBoolean("long") ? 100 : 5;
    private static final int OFFICERS = 8;
    private static final int LONGEST_ROUND = 160;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> spoken = new ConcurrentHashMap<>();
    private final Map<String, Integer> killedBefore = new HashMap<>();
    private final Map<String, Integer> confirmed = new HashMap<>();
    private HttpServer sink;

    @TempDir
    Path data;

    @BeforeEach
    void listen() throws IOException {
        sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        sink.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        sink.createContext("/", this::note);
        sink.start();
    }

    /// A channel that takes some milliseconds, so that many a kill comes while it is at it.
    private void note(HttpExchange exchange) throws IOException {
        String said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        spoken.merge(said, 1, Integer::sum);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
        byte[] reference = ("ref " + said).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, reference.length);
        exchange.getResponseBody().write(reference);
        exchange.close();
    }

    @AfterEach
    void stop() {
        sink.stop(0);
        client.close();
    }

    @Test
    void everyReplyIsSpokenAfterAKillAndNoneThatWasConfirmedIsSpokenAgain() throws Exception {
        var random = new Random(20_261_122);
        int possible = 0;
        for (int round = 0; round < KILLS; round++) {
            ServiceProcess service = start();
            possible += possibleRepeats(service);
            writeUntilKilled(service, round, 20 + random.nextInt(LONGEST_ROUND));
            lookWhatIsConfirmed();
        }
        try (ServiceProcess service = start()) {
            possible += possibleRepeats(service);
            awaitSilence();
        }

        int repeats = 0;
        for (String each : acknowledged) {
            int times = spoken.getOrDefault(each, 0);
            assertTrue(times >= 1, each + " was never spoken");
            int kills = killedBefore.getOrDefault(each, 0);
            assertTrue(times <= 1 + kills, each + " was spoken " + times + " times after " + kills + " kills");
            repeats += times - 1;
        }
        confirmed.forEach((each, times) -> assertEquals(times, spoken.get(each), each + " had been confirmed"));
        assertTrue(repeats <= possible, repeats + " repeats, but only " + possible + " counted as possible");
        assertTrue(acknowledged.size() > KILLS * 10, "too few: " + acknowledged.size());
        assertTrue(possible > 0, "no kill came between saving and speaking");
        System.out.println(KILLS + " kills: " + acknowledged.size() + " replies, " + repeats + " spoken twice, "
                + possible + " counted as possible");
    }

    private ServiceProcess start() throws IOException, InterruptedException {
        String address = "http://127.0.0.1:" + sink.getAddress().getPort() + "/";
        return ServiceProcess.start("org.dueregard.ChannelProgram", data, Map.of("TRY_SINK", address));
    }

    private void writeUntilKilled(ServiceProcess service, int round, int killAfter) throws Exception {
        var turns = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var officers = new ArrayList<Future<?>>();
            for (int officer = 0; officer < OFFICERS; officer++) {
                String name = "officer" + officer;
                officers.add(threads.submit(() -> write(service, name, "r" + round, turns)));
            }
            while (turns.get() < killAfter && service.isAlive()) LockSupport.parkNanos(200_000);
            service.kill();
            for (Future<?> officer : officers) officer.get();
        }
    }

    /// Writes until the service is gone; remembers what was acknowledged.
    private Void write(ServiceProcess service, String officer, String round, AtomicInteger turns)
            throws InterruptedException {
        try {
            for (int message = 0; ; message++) {
                String name = officer + "/" + round + "-" + message;
                String words = message == 0 ? "new assessment 1" : "Words " + name;
                HttpRequest request = HttpRequest.newBuilder(service.address("/try/" + name))
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofString(words))
                        .build();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 204) throw new IllegalStateException(name + ": " + status);
                acknowledged.add(name);
                turns.incrementAndGet();
            }
        } catch (IOException gone) {
            return null;
        }
    }

    /// After a kill: what was confirmed must never be spoken again; what was not may be, once more.
    private void lookWhatIsConfirmed() throws SQLException {
        for (String each : tags("ended is not null")) confirmed.putIfAbsent(each, spoken.get(each));
        for (String each : tags("ended is null")) killedBefore.merge(each, 1, Integer::sum);
    }

    private void awaitSilence() throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!tags("ended is null").isEmpty()) {
            assertTrue(System.nanoTime() < end, "Replies are still waiting: " + tags("ended is null"));
            LockSupport.parkNanos(20_000_000);
        }
    }

    private Set<String> tags(String which) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("due-regard.db"));
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select tag from outbox where " + which)) {
            Set<String> tags = new HashSet<>();
            while (rows.next()) tags.add(rows.getString(1));
            return tags;
        }
    }

    private int possibleRepeats(ServiceProcess service) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.address("/health/channels")).build();
        String json = client.send(request, BodyHandlers.ofString()).body();
        return JsonMapper.shared()
                .readTree(json)
                .at("/channels/0/possibleRepeats")
                .asInt();
    }
}
