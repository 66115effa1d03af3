package org.dueregard.teams;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dueregard.guide.Deliveries.Waiting;
import org.dueregard.guide.FrontDesk;
import org.dueregard.guide.Guide;
import org.dueregard.guide.Identities;
import org.dueregard.guide.Linking;
import org.dueregard.guide.Memory;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Person;
import org.dueregard.guide.Sender.Outcome;
import org.dueregard.guide.Toolkits;
import org.dueregard.knowledge.Library;
import org.dueregard.store.SqliteOutbox;
import org.dueregard.store.SqliteStore;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// The reception over a real file, with Teams in front of it and an outbox that is emptied by hand.
final class Council implements AutoCloseable {
    final SqliteStore store;
    final SqliteOutbox outbox;
    final Library library = Library.read(Path.of(""), Path.of("target/no-data"));
    final Toolkits toolkits;
    final Guide guide;
    final Memory memory;
    final FrontDesk desk;
    final Teams teams;
    final Javalin javalin;
    private final Clock clock;

    Council(Path folder, TeamsSettings settings, Passages passages, Clock clock, int port) {
        this(folder, settings, passages, clock, port, null);
    }

    /// @param only the one form to begin, or `null` for the newest of each
    Council(Path folder, TeamsSettings settings, Passages passages, Clock clock, int port, @Nullable Toolkit only) {
        this.toolkits = only == null ? library.toolkits() : new Toolkits(List.of(only));
        this.clock = clock;
        this.store = SqliteStore.open(folder.resolve("council.db"));
        this.outbox = store.outbox();
        this.memory = new Memory(store, toolkits);
        var identities = new Identities(store.people().linked());
        this.guide = new Guide(memory, store, library.wording(), passages, () -> {}, identities);
        this.desk = new FrontDesk(new FrontDesk.Parts(
                guide,
                store.people(),
                identities,
                new Linking(store.people(), identities, new Random(7)),
                passages,
                toolkits,
                _ -> Set.of(),
                library.wording(),
                clock));
        this.teams = new Teams(settings, desk, outbox, library.wording(), clock);
        this.javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.http.prefer405over404 = true;
                    config.concurrency.useVirtualThreads = true;
                    teams.add(config.routes);
                })
                .start("127.0.0.1", port);
    }

    /// Sends all that waits, in order.
    ///
    /// @return how much was sent
    int deliver() {
        int sent = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            for (Waiting each : due) {
                switch (teams.sender().send(each.delivery(), each.reference())) {
                    case Outcome.Sent(var reference) -> outbox.confirm(each.id(), reference, clock.instant());
                    case Outcome.Never(var why) -> outbox.giveUp(each.id(), why, clock.instant());
                    case Outcome.Later(var _, var why) ->
                        outbox.postpone(each.id(), clock.instant().plus(Duration.ofSeconds(1)), why);
                }
                sent++;
            }
        }
        return sent;
    }

    private List<Waiting> due() {
        return outbox.due("teams", clock.instant(), 50);
    }

    /// The assessment that a person worked on last.
    String assessment(Person person) {
        return desk.mine(person, 1).getFirst().id();
    }

    @Override
    public void close() {
        javalin.stop();
        store.close();
    }
}
