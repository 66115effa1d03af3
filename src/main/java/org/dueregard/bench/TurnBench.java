package org.dueregard.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Plays whole conversations through a service, over and over, and measures its turns.
public final class TurnBench {
    private static final AtomicLong CLIENTS = new AtomicLong();

    private final int port;
    private final List<Rehearsal> rehearsals;

    /// Rehearses each form once.
    ///
    /// @param port of the service on this computer
    /// @throws IOException if the service refuses
    public TurnBench(int port, List<String> toolkits) throws IOException {
        this.port = port;
        this.rehearsals = new java.util.ArrayList<>();
        for (String toolkit : toolkits) rehearsals.add(Rehearsal.of(port, toolkit));
    }

    /// Measures turns with this many officers at once. Beginning an assessment counts as a turn.
    public Latencies run(int officers, Duration length) throws InterruptedException {
        return Load.run(port, officers, length, () -> new Officer(CLIENTS.incrementAndGet()));
    }

    /// How many turns one conversation takes, over the forms.
    public int turns() {
        return rehearsals.stream()
                .mapToInt(rehearsal -> rehearsal.turns().size())
                .sum();
    }

    /// One officer, who fills in one form after the other.
    private final class Officer implements Load.Requests {
        private final long id;
        private long sent;
        private int form;
        private int turn;
        private String path = "";

        Officer(long id) {
            this.id = id;
            this.form = (int) (id % rehearsals.size());
        }

        @Override
        public void next(Wire wire) throws IOException {
            Rehearsal rehearsal = rehearsals.get(form);
            String messageId = "b" + System.identityHashCode(TurnBench.this) + "-" + id + "-" + sent++;
            if (path.isEmpty()) {
                path = path(wire.post("/api/v1/conversations", rehearsal.beginning(messageId)));
            } else {
                wire.tell(path, rehearsal.turn(turn++, messageId));
            }
            if (turn < rehearsal.turns().size()) return;
            turn = 0;
            path = "";
            form = (form + 1) % rehearsals.size();
        }

        private static String path(String told) {
            String key = "\"conversation\":\"";
            int start = told.indexOf(key) + key.length();
            return "/api/v1/conversations/" + told.substring(start, told.indexOf('"', start)) + "/messages";
        }
    }
}
