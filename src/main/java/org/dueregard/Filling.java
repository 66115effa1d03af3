package org.dueregard;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Event;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Listing;
import org.dueregard.store.SqliteStore;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;

/// Fills a data folder with made-up finished assessments, for measuring beside many of them.
final class Filling {
    private static final String TOOLKIT = "cheshire-west-equality-analysis";
    private static final Officer OFFICER = new Officer("bench", "Bench officer");
    private static final List<String> WHAT = List.of(
            "library",
            "leisure centre",
            "bus route",
            "youth club",
            "day centre",
            "car park",
            "grants fund",
            "museum",
            "school transport",
            "housing office");
    private static final List<String> CHANGE = List.of(
            "closes",
            "moves",
            "opens for fewer hours",
            "starts to charge",
            "goes online",
            "changes hands",
            "is joined with another",
            "is cut back");
    private static final List<String> PLACE = List.of(
            "north", "south", "east", "west", "old town", "harbour", "market", "valley", "station", "riverside");

    private Filling() {}

    /// Saves this many assessments of a few answers each.
    static void fill(Path data, int assessments) throws InterruptedException {
        try (SqliteStore store = SqliteStore.open(data.resolve("due-regard.db"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int clients = 64;
            var running = new ArrayList<Future<?>>();
            for (int client = 0; client < clients; client++) {
                int first = client;
                running.add(threads.submit(() -> {
                    for (int i = first; i < assessments; i += clients) save(store, i);
                }));
            }
            for (Future<?> each : running) each.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Filling failed", failed);
        }
    }

    private static void save(SqliteStore store, int number) {
        String id = "filled-" + number;
        Instant at = Instant.parse("2026-01-05T09:00:00Z").plusSeconds(number);
        var random = new Random(number);
        String title = "The " + pick(PLACE, random) + " " + pick(WHAT, random) + " " + pick(CHANGE, random) + ", case "
                + number;
        var events = new ArrayList<Event>();
        events.add(new Event.Began(TOOLKIT, "2017", Set.of()));
        events.add(answer("title.name", title));
        events.add(answer(
                "purpose.aims",
                title + ". It saves money and keeps the " + pick(WHAT, random) + " in the " + pick(PLACE, random)
                        + " going."));
        events.add(new Event.Answered(
                new Slot("impact.neutral", "religion-or-belief"),
                new Value.Text("Users of every belief come at the same hours."),
                "Users of every belief come at the same hours.",
                false));
        events.add(new Event.Finished());
        var listing = new Listing(id, TOOLKIT, "2017", "Cheshire West and Chester Council", title, at, at, at);
        store.append(id, 0, new Entry("m-" + number, OFFICER, "bench", at, title, events, List.of()), listing);
    }

    private static Event answer(String question, String words) {
        return new Event.Answered(Slot.of(question), new Value.Text(words), words, false);
    }

    private static String pick(List<String> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }
}
