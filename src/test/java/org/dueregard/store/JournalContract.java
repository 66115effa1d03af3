package org.dueregard.store;

import static org.dueregard.store.Samples.finished;
import static org.dueregard.store.Samples.listing;
import static org.dueregard.store.Samples.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dueregard.guide.Journal;
import org.dueregard.guide.Journal.ConflictException;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Listing;
import org.dueregard.guide.Register;
import org.dueregard.guide.Register.Change;
import org.junit.jupiter.api.Test;

/// What every journal and its register must do.
abstract class JournalContract {

    abstract Journal journal();

    abstract Register register();

    /// Closes the store and opens it again; what the other methods gave before is not used after.
    abstract void reopen();

    @Test
    void turnsAreReadInTheOrderTheyWereAppended() {
        List<Entry> turns = List.of(turn("m1", "one"), turn("m2", ""), turn("m3", "three\n☺ '\";--"));
        for (int i = 0; i < turns.size(); i++) journal().append("a", i, turns.get(i), null);

        assertEquals(turns, journal().readAfter("a", 0));
        assertEquals(turns.subList(2, 3), journal().readAfter("a", 2));
        assertEquals(List.of(), journal().readAfter("a", 3));
        assertEquals(List.of(), journal().readAfter("unknown", 0));
    }

    @Test
    void assessmentsAreCountedApart() {
        journal().append("a", 0, turn("m1"), null);
        journal().append("b", 0, turn("m1"), null);
        journal().append("a", 1, turn("m2"), null);

        assertEquals(2, journal().readAfter("a", 0).size());
        assertEquals(1, journal().readAfter("b", 0).size());
    }

    @Test
    void aTurnAfterFewerTurnsThanThereAreIsAConflict() {
        journal().append("a", 0, turn("m1"), null);

        assertThrows(ConflictException.class, () -> journal().append("a", 0, turn("m2"), listing("a", "Late")));

        assertEquals(List.of(turn("m1")), journal().readAfter("a", 0));
        assertEquals(Optional.empty(), register().findListing("a"));
    }

    @Test
    void aTurnAfterMoreTurnsThanThereAreIsAConflict() {
        assertThrows(ConflictException.class, () -> journal().append("a", 1, turn("m2"), null));

        assertEquals(List.of(), journal().readAfter("a", 0));
    }

    @Test
    void aMessageIsSavedOnlyOnceInAnAssessment() {
        journal().append("a", 0, turn("m1"), null);

        assertThrows(ConflictException.class, () -> journal().append("a", 1, turn("m1"), null));

        assertEquals(1, journal().readAfter("a", 0).size());
    }

    @Test
    void ofWritersRacingForOnePlaceExactlyOneWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            int place = round;
            List<Boolean> won = together(8, racer -> saves("a", place, turn("m" + place + "-" + racer)));

            assertEquals(1, won.stream().filter(each -> each).count(), won.toString());
        }
        assertEquals(20, journal().readAfter("a", 0).size());
    }

    @Test
    void thirtyTwoOfficersAtOnceLoseNothingAndDoubleNothing() throws Exception {
        together(32, officer -> {
            for (int i = 0; i < 25; i++)
                journal().append("a" + officer, i, turn("m" + i), listing("a" + officer, "T" + i));
            return true;
        });
        reopen();

        List<Entry> expected =
                IntStream.range(0, 25).mapToObj(i -> turn("m" + i)).toList();
        for (int officer = 0; officer < 32; officer++) {
            assertEquals(expected, journal().readAfter("a" + officer, 0));
            assertEquals(Optional.of(listing("a" + officer, "T24")), register().findListing("a" + officer));
        }
        assertEquals(32, register().changedAfter(0, 100).size());
    }

    @Test
    void theListingIsSavedWithItsTurn() {
        journal().append("a", 0, turn("m1"), listing("a", ""));
        journal().append("a", 1, turn("m2"), finished("a", "Close the pool"));
        journal().append("a", 2, turn("m3"), null);

        assertEquals(Optional.of(finished("a", "Close the pool")), register().findListing("a"));
        assertEquals(Optional.empty(), register().findListing("b"));
    }

    @Test
    void theListingChangedLastIsFirst() {
        journal().append("a", 0, turn("m1"), listing("a", "A"));
        journal().append("b", 0, turn("m1"), listing("b", "B"));
        journal().append("c", 0, turn("m1"), listing("c", "C"));
        journal().append("a", 1, turn("m2"), listing("a", "A again"));

        assertEquals(
                List.of(listing("a", "A again"), listing("c", "C")), register().recent(2));
    }

    @Test
    void positionsOfChangesOnlyGrow() {
        journal().append("a", 0, turn("m1"), listing("a", "A"));
        journal().append("b", 0, turn("m1"), listing("b", "B"));
        List<Change> first = register().changedAfter(0, 10);

        journal().append("a", 1, turn("m2"), listing("a", "A again"));
        List<Change> second = register().changedAfter(first.getLast().position(), 10);

        assertEquals(List.of(listing("a", "A"), listing("b", "B")), listings(first));
        assertEquals(List.of(listing("a", "A again")), listings(second));
        assertTrue(first.get(0).position() < first.get(1).position());
        assertEquals(List.of(listing("b", "B")), listings(register().changedAfter(0, 1)));
    }

    @Test
    void everythingIsThereAfterClosingAndOpening() {
        journal().append("a", 0, turn("m1"), listing("a", "A"));
        long position = register().changedAfter(0, 1).getFirst().position();
        reopen();
        journal().append("a", 1, turn("m2"), listing("a", "A again"));

        assertEquals(List.of(turn("m1"), turn("m2")), journal().readAfter("a", 0));
        assertEquals(List.of(listing("a", "A again")), listings(register().changedAfter(position, 9)));
    }

    private static List<Listing> listings(List<Change> changes) {
        return changes.stream().map(Change::listing).toList();
    }

    boolean saves(String assessment, int expected, Entry turn) {
        try {
            journal().append(assessment, expected, turn, null);
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    interface Doing {
        boolean by(int number) throws Exception;
    }

    /// Runs them in virtual threads that all start at the same moment.
    static List<Boolean> together(int count, Doing doing) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(count);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            tasks.add(() -> {
                start.await();
                return doing.by(number);
            });
        }
        List<Boolean> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(tasks)) results.add(each.get());
        }
        return results;
    }
}
