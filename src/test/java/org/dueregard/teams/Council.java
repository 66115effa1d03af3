package org.dueregard.teams;

import io.javalin.Javalin;
import java.time.Duration;
import java.util.List;
import org.dueregard.guide.Deliveries.Taken;
import org.dueregard.guide.Deliveries.Waiting;
import org.dueregard.guide.English;
import org.dueregard.guide.FirstWaiting;
import org.dueregard.guide.Person;
import org.dueregard.guide.Sender.Outcome;
import org.dueregard.house.Office;
import org.dueregard.store.SqliteOutbox;

/// An office with Teams in front of it and an outbox that is emptied by hand.
final class Council implements AutoCloseable {
    final Office office;
    final SqliteOutbox outbox;
    final Teams teams;
    final Javalin javalin;

    Council(Office office, TeamsSettings settings) {
        this.office = office;
        this.outbox = office.store.outbox();
        this.teams = new Teams(settings, office.desk, outbox, English.WORDING, office.clock);
        this.javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.http.prefer405over404 = true;
                    config.concurrency.useVirtualThreads = true;
                    teams.add(config.routes);
                })
                .start("127.0.0.1", 0);
    }

    /// Sends all that waits, in order.
    ///
    /// @return how much was sent
    int deliver() {
        int sent = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            for (Waiting each : due) {
                switch (teams.sender().send(each.delivery(), each.reference())) {
                    case Outcome.Sent(var reference) ->
                        outbox.confirm(List.of(new Taken(each.id(), reference)), office.clock.instant());
                    case Outcome.Never(var why) -> outbox.giveUp(each.id(), why, office.clock.instant());
                    case Outcome.Later(var _, var why) ->
                        outbox.postpone(each.id(), office.clock.instant().plus(Duration.ofSeconds(1)), why);
                }
                sent++;
            }
        }
        return sent;
    }

    private List<Waiting> due() {
        return FirstWaiting.due(outbox, "teams", office.clock.instant(), 50);
    }

    /// The assessment that a person worked on last.
    String assessment(Person person) {
        return office.assessment(person.officer());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
