package org.dueregard.courier;

import static org.dueregard.courier.Postbox.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.FirstWaiting;
import org.dueregard.guide.Sender.Outcome;
import org.dueregard.guide.SentCounts;
import org.dueregard.store.SqliteStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class CourierTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder;

    private final Postbox slack = new Postbox("slack");
    private final Postbox teams = new Postbox("teams");
    private SqliteStore store;
    private Courier courier;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("outbox.db"));
        courier = courier(new Patience(Duration.ofMillis(1), Duration.ofMillis(20), 5, new Random(5)));
    }

    private Courier courier(Patience patience) {
        var made = new Courier(store.outbox(), List.of(slack, teams), patience, CLOCK);
        store.outbox().whenSaved(made::wake);
        return made;
    }

    @AfterEach
    void close() {
        courier.close();
        store.close();
    }

    private void save(String key, String... payloads) {
        var all = new ArrayList<Delivery>();
        for (String payload : payloads) all.add(new Delivery("slack", key, "", "", payload));
        store.outbox().add(all, CLOCK.instant());
    }

    private SentCounts counts() {
        return courier.counts().getFirst();
    }

    private boolean isEmpty() {
        return FirstWaiting.due(store.outbox(), "slack", Instant.parse("9999-01-01T00:00:00Z"), 9)
                .isEmpty();
    }

    @Test
    void whatIsSavedIsSentAtOnceAndOnce() {
        courier.start();
        save("a", "one");
        until(() -> counts().sent() == 1);
        save("a", "two");
        until(() -> counts().sent() == 2);

        assertEquals(List.of("one", "two"), slack.all());
        assertEquals(List.of(), teams.all());
        assertTrue(isEmpty());
        assertEquals(new SentCounts("slack", 2, 0, 0, 0), counts());
    }

    @Test
    void aConversationIsSentInOrderThoughTheFirstHasToBeTriedAgain() {
        slack.answers.put(
                "one", new ArrayList<>(List.of(new Outcome.Later(null, "busy"), new Outcome.Later(null, ""))));
        save("a", "one", "two", "three");
        courier.start();
        until(() -> counts().sent() == 3);

        assertEquals(List.of("one", "one", "one", "two", "three"), slack.all());
        assertEquals(2, counts().retried());
    }

    @Test
    void oneConversationDoesNotHoldUpAnother() {
        var latch = new CountDownLatch(1);
        slack.held.put("slow", latch);
        courier.start();
        save("a", "slow", "after");
        save("b", "quick");
        until(() -> counts().sent() == 1);

        assertFalse(slack.all().contains("after"));
        latch.countDown();
        until(() -> counts().sent() == 3);
    }

    @Test
    void nothingIsSentBeforeTheStart() {
        save("a", "one");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        assertEquals(List.of(), slack.all());

        courier.start();
        until(() -> counts().sent() == 1);
        assertEquals(1, counts().possibleRepeats());
    }

    @Test
    void whatIsSavedWhileItsConversationIsBeingSentToGoesNext() {
        var latch = new CountDownLatch(1);
        slack.held.put("slow", latch);
        courier.start();
        save("a", "slow");
        until(() -> slack.all().contains("slow"));
        save("a", "after");
        latch.countDown();
        until(() -> counts().sent() == 2);

        assertEquals(List.of("slow", "after"), slack.all());
    }

    @Test
    void whatIsSavedWhileAllHandsAreBusyIsSentWhenOneIsFree() {
        var latch = new CountDownLatch(1);
        slack.held.put("slow", latch);
        courier.start();
        for (int key = 0; key < 40; key++) save("k" + key, "slow");
        save("last", "quick");
        until(() -> slack.all().size() == 32);

        assertFalse(slack.all().contains("quick"));
        latch.countDown();
        until(() -> counts().sent() == 41);
    }

    @Test
    void manyConversationsAtOnceLoseNothingAndDoubleNothing() {
        courier.start();
        for (int turn = 0; turn < 10; turn++) for (int key = 0; key < 60; key++) save("k" + key, key + "-" + turn);
        until(() -> counts().sent() == 600);

        List<String> sent = slack.all();
        assertEquals(600, sent.size());
        for (int key = 0; key < 60; key++) {
            String start = key + "-";
            assertEquals(
                    IntStream.range(0, 10).mapToObj(turn -> start + turn).toList(),
                    sent.stream().filter(each -> each.startsWith(start)).toList());
        }
    }

    @Test
    void aSenderThatThrowsHarmsNoOtherConversation() {
        slack.failing.put("bad", new IllegalStateException("said: very private"));
        courier.start();
        save("a", "bad", "after the bad");
        save("b", "good");
        until(() -> counts().sent() == 2);

        assertTrue(slack.all().containsAll(List.of("good", "after the bad")));
        assertEquals(1, counts().givenUp());
        assertEquals(4, counts().retried());
    }

    @Test
    void theLogOfAnythingGivenUpHoldsNothingOfWhatWasSaid() {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Trip.class);
        logger.addAppender(logged);
        logger.setLevel(Level.WARN);
        slack.failing.put("my private answer", new IllegalStateException("my private answer"));
        courier.start();
        save("a", "my private answer");
        until(() -> counts().givenUp() == 1);
        logger.detachAppender(logged);
        logger.setLevel(null);

        assertEquals(1, logged.list.size());
        String line = logged.list.getFirst().getFormattedMessage();
        assertTrue(line.contains("to slack after 5 tries: java.lang.IllegalStateException"), line);
        assertFalse(line.contains("private"), line);
    }

    @Test
    void whatWillNeverBeTakenIsGivenUpAtOnceAndTheRestGoesOn() {
        slack.answers.put("gone", new ArrayList<>(List.of(new Outcome.Never("channel_not_found"))));
        courier.start();
        save("a", "gone", "next");
        until(() -> counts().sent() == 1);

        assertEquals(List.of("gone", "next"), slack.all());
        assertEquals(1, counts().givenUp());
        assertTrue(isEmpty());
    }

    @Test
    void theWaitThatTheChannelAsksForIsKept() {
        slack.answers.put("one", new ArrayList<>(List.of(new Outcome.Later(Duration.ofMillis(300), "429"))));
        courier.start();
        long start = System.nanoTime();
        save("a", "one");
        until(() -> counts().sent() == 1);

        assertTrue(System.nanoTime() - start >= Duration.ofMillis(300).toNanos());
    }

    @Test
    void whatWasLeftIsSentAfterTheNextStartEvenIfItWasToWait() {
        courier.close();
        courier = courier(new Patience(Duration.ofHours(1), Duration.ofHours(1), 5, new Random(5)));
        slack.answers.put("one", new ArrayList<>(List.of(new Outcome.Later(null, "down"))));
        courier.start();
        save("a", "one", "two");
        until(() -> slack.all().size() == 1
                && FirstWaiting.due(store.outbox(), "slack", CLOCK.instant(), 9).isEmpty());
        courier.close();
        store.close();

        open();
        courier.start();
        until(() -> counts().sent() == 2);

        assertEquals(List.of("one", "one", "two"), slack.all());
        assertEquals(1, counts().possibleRepeats());
    }

    @Test
    void whatIsReplacedIsNamedByTheChannelsOwnReference() {
        courier.start();
        store.outbox()
                .add(
                        List.of(
                                new Delivery("slack", "a", "card", "", "asked"),
                                new Delivery("slack", "a", "card", "card", "answered"),
                                new Delivery("slack", "a", "", "never sent", "new")),
                        CLOCK.instant());
        until(() -> counts().sent() == 3);

        assertEquals(List.of("asked", "answered>r-asked", "new"), slack.all());
    }

    private List<String> waiting() {
        return store.outbox().waiting("slack", "a", CLOCK.instant()).stream()
                .map(each -> each.delivery().payload())
                .toList();
    }

    private void saveOneThatReplaces() {
        store.outbox()
                .add(
                        List.of(
                                new Delivery("slack", "a", "old", "", "old card"),
                                new Delivery("slack", "a", "", "", "new card"),
                                new Delivery("slack", "a", "", "old", "closed card"),
                                new Delivery("slack", "a", "", "", "newest card")),
                        CLOCK.instant());
    }

    @Test
    void whatIsNewIsSentOnlyWhenWhatWasNewBeforeItIsRecorded() {
        var latch = new CountDownLatch(1);
        slack.held.put("new card", latch);
        courier.start();
        saveOneThatReplaces();
        until(() -> slack.all().contains("new card"));

        assertEquals(List.of("new card", "closed card", "newest card"), waiting());
        latch.countDown();
        until(() -> counts().sent() == 4);
    }

    @Test
    void aReplacementIsRecordedTogetherWithWhatWasSentBeforeIt() {
        var closing = new CountDownLatch(1);
        var last = new CountDownLatch(1);
        slack.held.put("closed card", closing);
        slack.held.put("newest card", last);
        courier.start();
        saveOneThatReplaces();
        until(() -> slack.all().contains("closed card>r-old card"));

        assertEquals(List.of("new card", "closed card", "newest card"), waiting());
        closing.countDown();
        until(() -> slack.all().contains("newest card"));

        assertEquals(List.of("newest card"), waiting());
        last.countDown();
        until(() -> counts().sent() == 4);
        assertEquals(4, slack.all().size());
    }

    @Test
    void whatWasSentBeforeAReplacementThatFailsIsNotSentAgain() {
        slack.answers.put("closed card", new ArrayList<>(List.of(new Outcome.Later(null, "busy"))));
        courier.start();
        saveOneThatReplaces();
        until(() -> counts().sent() == 4);

        assertEquals(
                List.of("old card", "new card", "closed card>r-old card", "closed card>r-old card", "newest card"),
                slack.all());
    }

    @Test
    void closingWaitsForWhatIsUnderWay() {
        var latch = new CountDownLatch(1);
        slack.held.put("slow", latch);
        courier.start();
        save("a", "slow");
        until(() -> slack.all().size() == 1);
        Thread.ofVirtual().start(latch::countDown);
        courier.close();

        assertEquals(1, counts().sent());
        assertTrue(isEmpty());
    }

    @Test
    void pausesGrowToALongestAndComeToADay() {
        Patience patience = Patience.ofADay(new Random(3));
        double seconds = 0;
        for (int tries = 0; !patience.isOver(tries); tries++) {
            Duration pause = patience.pause(tries, null);
            double expected = Math.min(1800, Math.pow(2, tries));
            assertTrue(pause.toMillis() >= 749 * expected && pause.toMillis() <= 1251 * expected, pause.toString());
            seconds += expected;
        }

        assertEquals(24, seconds / 3600, 1);
        assertEquals(Duration.ofSeconds(90), patience.pause(0, Duration.ofSeconds(90)));
        assertTrue(patience.pause(9, Duration.ofSeconds(1)).toSeconds() > 300);
    }
}
