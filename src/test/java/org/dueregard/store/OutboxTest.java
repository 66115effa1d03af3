package org.dueregard.store;

import static org.dueregard.store.Samples.NINE;
import static org.dueregard.store.Samples.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Beside.Change;
import org.dueregard.guide.Beside.Heard;
import org.dueregard.guide.Deliveries.Taken;
import org.dueregard.guide.Deliveries.Waiting;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.FirstWaiting;
import org.dueregard.guide.Journal.ConflictException;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.guide.Journal.RepeatedException;
import org.dueregard.guide.Listing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is saved beside the turns.
class OutboxTest {
    @TempDir
    Path folder;

    private SqliteStore store;
    private final List<String> rung = new ArrayList<>();

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("due-regard.db"));
        store.outbox().whenSaved((channel, key) -> rung.add(channel + " " + key));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Delivery delivery(String key, String payload) {
        return new Delivery("slack", key, "", "", payload);
    }

    private static Beside beside(String message, Delivery... deliveries) {
        return new Beside(new Heard("o-1", message, NINE), List.of(), List.of(deliveries));
    }

    private List<String> due() {
        return FirstWaiting.due(store.outbox(), "slack", NINE, 99).stream()
                .map(each -> each.delivery().payload())
                .toList();
    }

    private long id() {
        return FirstWaiting.due(store.outbox(), "slack", NINE, 1).getFirst().id();
    }

    @Test
    void eachConversationThatSomethingWaitsInIsToldOnce() {
        store.outbox().add(List.of(delivery("k", "one"), delivery("l", "two"), delivery("k", "three")), NINE);

        assertEquals(List.of("slack k", "slack l"), rung.stream().sorted().toList());
    }

    @Test
    void deliveriesAreSavedWithTheirTurnOrNotAtAll() {
        store.append("a", 0, turn("m1"), null, beside("m1", delivery("k", "one")));
        assertThrows(
                ConflictException.class,
                () -> store.append("a", 0, turn("m2"), null, beside("m2", delivery("k", "two"))));
        assertThrows(
                RepeatedException.class,
                () -> store.append("b", 0, turn("m1"), null, beside("m1", delivery("k", "three"))));
        store.outbox().confirm(List.of(new Taken(id(), "")), NINE);

        assertEquals(List.of(), due());
        assertEquals(List.of("slack k"), rung);
        assertEquals(List.of(), store.readAfter("b", 0));
        store.append("a", 1, turn("m2"), null, beside("m2", delivery("k", "again")));
        assertEquals(List.of("again"), due(), "a message that lost its place may come again");
    }

    @Test
    void aTurnIsNotSavedWithoutItsDeliveries() throws SQLException {
        execute("create trigger full before insert on outbox begin select raise(abort, 'no'); end");

        assertThrows(
                JournalException.class,
                () -> store.append("a", 0, turn("m1"), null, beside("m1", delivery("k", "one"))));

        assertEquals(List.of(), store.readAfter("a", 0));
        assertFalse(store.people().know("o-1", "m1").heard());
        assertEquals(List.of(), rung);
    }

    @Test
    void whatWaitsInAConversationComesInOrder() {
        store.outbox().add(List.of(delivery("a", "a1"), delivery("b", "b1"), delivery("a", "a2")), NINE);
        store.outbox().add(List.of(new Delivery("slack", "a", "", "t", "a3")), NINE);

        assertEquals(
                List.of("a1", "a2", "a3"),
                store.outbox().waiting("slack", "a", NINE).stream()
                        .map(each -> each.delivery().payload())
                        .toList());
        assertEquals(List.of(), store.outbox().waiting("teams", "a", NINE));
    }

    @Test
    void severalAreConfirmedAtOnce() {
        store.outbox().add(List.of(delivery("a", "a1"), delivery("b", "b1"), delivery("a", "a2")), NINE);
        List<Taken> taken = FirstWaiting.due(store.outbox(), "slack", NINE, 9).stream()
                .map(each -> new Taken(each.id(), "r"))
                .toList();

        store.outbox().confirm(taken, NINE);

        assertEquals(List.of("a2"), due());
    }

    private List<String> waiting(String key) {
        return store.outbox().waiting("slack", key, NINE).stream()
                .map(each -> each.delivery().payload())
                .toList();
    }

    private void confirmSoon(String key) {
        long first = store.outbox().waiting("slack", key, NINE).getFirst().id();
        store.outbox().confirmSoon(List.of(new Taken(first, "r")), NINE);
    }

    private boolean isRecorded(String payload) {
        return count("outbox where payload = '" + payload + "'") == 0;
    }

    @Test
    void whatIsConfirmedSoonIsNotGivenAgainAndIsRecordedWithTheNextSave() {
        store.outbox().add(List.of(delivery("a", "a1")), NINE);
        confirmSoon("a");

        assertEquals(List.of(), waiting("a"));
        store.outbox().add(List.of(delivery("b", "b1")), NINE);
        assertTrue(isRecorded("a1"));
    }

    @Test
    void whatIsConfirmedSoonIsRecordedThoughNothingElseIsSaved() {
        store.outbox().add(List.of(delivery("a", "a1")), NINE);
        confirmSoon("a");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!isRecorded("a1")) Thread.sleep(1);
        });
        assertEquals(List.of(), waiting("a"));
    }

    @Test
    void beforeMoreOfAConversationIsGivenWhatWasTakenOfItIsRecorded() {
        store.outbox().add(List.of(delivery("a", "a1"), delivery("a", "a2")), NINE);
        confirmSoon("a");

        assertEquals(List.of("a2"), waiting("a"));
        assertTrue(isRecorded("a1"));
    }

    @Test
    void whatIsConfirmedSoonIsRecordedBeforeTheFileIsClosed() {
        store.outbox().add(List.of(delivery("a", "a1")), NINE);
        confirmSoon("a");
        close();
        store.outbox().confirmSoon(List.of(new Taken(1, "too late")), NINE);

        assertTrue(isRecorded("a1"));
        open();
    }

    @Test
    void whatCannotBeRecordedSoonIsNotGivenAgainAndIsRecordedLater() throws SQLException {
        store.outbox().add(List.of(delivery("a", "a1")), NINE);
        execute("create trigger full before update on outbox begin select raise(abort, 'no'); end");
        confirmSoon("a");
        store.outbox().add(List.of(delivery("a", "a2")), NINE);

        assertThrows(JournalException.class, () -> waiting("a"));
        execute("drop trigger full");
        assertEquals(List.of("a2"), waiting("a"));
        assertTrue(isRecorded("a1"));
    }

    @Test
    void onlyTheFirstOfAConversationIsDue() {
        store.outbox().add(List.of(delivery("a", "a1"), delivery("b", "b1"), delivery("a", "a2")), NINE);

        assertEquals(List.of("a1", "b1"), due());
        assertEquals(1, FirstWaiting.due(store.outbox(), "slack", NINE, 1).size());
        assertEquals(List.of(), FirstWaiting.due(store.outbox(), "teams", NINE, 9));

        store.outbox().confirm(List.of(new Taken(id(), "r")), NINE);
        assertEquals(List.of("b1", "a2"), due());
    }

    @Test
    void whatIsPostponedHoldsUpItsConversationUntilItIsDue() {
        store.outbox().add(List.of(delivery("a", "a1"), delivery("a", "a2")), NINE);
        store.outbox().postpone(id(), NINE.plusSeconds(5), "busy");

        assertEquals(List.of(), due());
        Waiting waiting = FirstWaiting.due(store.outbox(), "slack", NINE.plusSeconds(5), 9)
                .getFirst();
        assertEquals("a1", waiting.delivery().payload());
        assertEquals(1, waiting.tries());
    }

    @Test
    void whatIsGivenUpLetsTheRestGoOn() {
        store.outbox().add(List.of(delivery("a", "a1"), delivery("a", "a2")), NINE);
        store.outbox().giveUp(id(), "gone", NINE);

        assertEquals(List.of("a2"), due());
    }

    @Test
    void aReplacementKnowsWhatItReplacesEvenThroughAnotherReplacement() {
        store.outbox()
                .add(
                        List.of(
                                new Delivery("slack", "a", "t", "", "asked"),
                                new Delivery("slack", "a", "t", "t", "answered"),
                                new Delivery("slack", "a", "", "t", "answered otherwise"),
                                new Delivery("slack", "b", "", "t", "elsewhere")),
                        NINE);
        store.outbox().confirm(List.of(new Taken(id(), "ts-1")), NINE);
        assertEquals(
                "ts-1",
                FirstWaiting.due(store.outbox(), "slack", NINE, 1).getFirst().reference());
        store.outbox().confirm(List.of(new Taken(id(), "")), NINE);

        assertEquals(
                "ts-1",
                FirstWaiting.due(store.outbox(), "slack", NINE, 1).getFirst().reference());
        assertEquals(
                "", FirstWaiting.due(store.outbox(), "slack", NINE, 2).getLast().reference());
    }

    @Test
    void whatIsWaitingIsThereAfterClosingAndOpening() {
        store.outbox().add(List.of(delivery("a", "a1 – £2 ☺")), NINE);
        close();
        open();

        assertEquals(List.of("a1 – £2 ☺"), due());
    }

    @Test
    void whatWasSentLongAgoIsForgottenButNoTurnAndNothingThatWaits() throws SQLException {
        store.append("a", 0, turn("m1"), null, beside("m1", delivery("k", "sent"), delivery("k", "waits")));
        store.outbox().confirm(List.of(new Taken(id(), "r")), NINE);

        store.prune(NINE);
        assertEquals(2, count("outbox"));
        store.prune(NINE.plus(Duration.ofDays(1)));

        assertEquals(1, count("outbox"));
        assertEquals(0, count("heard"));
        assertEquals(List.of("waits"), due());
        assertEquals(1, store.readAfter("a", 0).size());
    }

    @Test
    void assessmentsFromBeforeAreFoundByWhoTookPart() throws SQLException {
        Listing listing = Samples.listing("old", "Old");
        store.append("old", 0, turn("m1"), listing);
        store.close();
        execute("delete from flyway_schema_history where cast(version as integer) >= 3");
        for (String table : List.of("person", "heard", "part", "link", "code", "wrong_try", "outbox"))
            execute("drop table " + table);

        open();

        assertEquals(List.of(listing), store.people().assessments(List.of("o-1"), 9));
        assertEquals(List.of(), store.people().assessments(List.of("o-2"), 9));
    }

    @Test
    void changesToPeopleAreSavedWithTheirTurn() {
        Beside beside = new Beside(
                new Heard("o-1", "m1", NINE),
                List.of(new Change.In("o-1", "a"), new Change.Linked(List.of("o-1", "o-2"))),
                List.of());
        store.append("a", 0, turn("m1"), null, beside);

        assertEquals("a", store.people().know("o-1", "").assessment());
        assertTrue(store.people().know("o-1", "m1").heard());
        assertEquals(List.of(List.of("o-1", "o-2")), store.people().linked());
    }

    private int count(String table) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("due-regard.db"));
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            return row.next() ? row.getInt(1) : -1;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("due-regard.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
