package org.dueregard.guide;

import static org.dueregard.guide.Hall.ANN;
import static org.dueregard.guide.Hall.ANN_IN_TEAMS;
import static org.dueregard.guide.Hall.ANN_ON_THE_WEB;
import static org.dueregard.guide.Hall.BO;
import static org.dueregard.guide.Hall.asked;
import static org.dueregard.guide.Hall.code;
import static org.dueregard.guide.Hall.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Reception.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One person in several places.
class LinkingTest {
    @TempDir
    Path folder;

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Answer link(Person giving, Person taking) {
        return hall.say(taking, "link " + code(hall.say(giving, "link")));
    }

    private List<String> mine(Person person) {
        return hall.desk.mine(person, 9).stream().map(Listing::id).toList();
    }

    /// Begins, and goes to a question out of turn, so that the place is not just the first open question.
    private String beginAndGoOn(Person person) {
        String id = hall.begin(person);
        hall.say(person, "Shorter hours");
        hall.pick(person, "goto:screening.affects");
        return id;
    }

    @Test
    void aCodeTakenAgainByTheSameOfficerChangesNothingAndCountsForNothingOnceTheyAreUnlinked() {
        String code = code(hall.say(ANN, "link"));
        Officer taker = ANN_ON_THE_WEB.officer();
        assertEquals(new Linking.Result.Linked(), hall.linking.take(taker, code, hall.now));
        hall.reopen();

        assertEquals(new Linking.Result.Linked(), hall.linking.take(taker, code, hall.now));
        hall.say(ANN, "unlink");
        assertEquals(new Linking.Result.Wrong(), hall.linking.take(taker, code, hall.now));
    }

    @Test
    void whatTheGiverBeganGoesOnAtTheSameQuestionWithTheTaker() {
        String id = beginAndGoOn(ANN);

        Answer linked = link(ANN, ANN_IN_TEAMS);

        assertEquals(id, linked.assessment());
        assertEquals("screening.affects", asked(linked));
        assertEquals("screening.affects", asked(hall.standing(ANN_IN_TEAMS)));
        assertEquals("Yes", hall.say(ANN_IN_TEAMS, "yes").answered());
        assertEquals("proposal.kind", asked(hall.standing(ANN)));
    }

    @Test
    void whatTheTakerBeganGoesOnAtTheSameQuestionWithTheGiver() {
        String id = beginAndGoOn(ANN_IN_TEAMS);

        link(ANN, ANN_IN_TEAMS);

        assertEquals(id, hall.standing(ANN).assessment());
        assertEquals("screening.affects", asked(hall.standing(ANN)));
        assertEquals("Yes", hall.say(ANN, "yes").answered());
        assertEquals("proposal.kind", asked(hall.standing(ANN_IN_TEAMS)));
    }

    @Test
    void bothListWhatEitherBeganAndKeepTheirPlaceInEach() {
        String here = beginAndGoOn(ANN);
        String there = hall.begin(ANN_IN_TEAMS);
        hall.say(ANN_IN_TEAMS, "Longer hours");
        link(ANN, ANN_IN_TEAMS);
        hall.reopen();

        assertEquals(List.of(there, here), mine(ANN));
        assertEquals(List.of(there, here), mine(ANN_IN_TEAMS));
        assertEquals("screening.affects", asked(hall.pick(ANN_IN_TEAMS, "my:in:" + here)));
        assertEquals("proposal.kind", asked(hall.pick(ANN, "my:in:" + there)));
        String together = hall.begin(ANN_IN_TEAMS);
        hall.say(ANN_IN_TEAMS, "Third");
        assertEquals("proposal.kind", asked(hall.pick(ANN, "my:in:" + together)));
    }

    @Test
    void theWebChatGoesOnThereTooAndBack() {
        String id = beginAndGoOn(ANN);
        link(ANN, ANN_ON_THE_WEB);
        var onTheWeb = hall.spoken(ANN_ON_THE_WEB, "w1", new Input.Words("yes"), "", null);

        var told = hall.guide
                .hear(
                        id,
                        new org.dueregard.conversation.Utterance(
                                "w1",
                                new Officer("0b1c", "Ann"),
                                "web",
                                onTheWeb.at(),
                                onTheWeb.today(),
                                onTheWeb.input(),
                                null))
                .orElseThrow();

        assertTrue(told.messages().stream().noneMatch(message -> message.kind() == Message.Kind.MOVED));
        assertEquals("proposal.kind", asked(hall.standing(ANN)));
    }

    @Test
    void wordsTypedUnderAnOlderCardAreShownBackAndAnswerNothingElse() {
        String id = hall.begin(ANN);
        link(ANN, ANN_IN_TEAMS);
        String next = asked(hall.say(ANN_IN_TEAMS, "Shorter hours"));
        hall.reopen();

        Answer late = hall.say(ANN, "Shorter hours at the Mill Road library");

        assertTrue(isShownBack(late), text(late));
        assertEquals("Shorter hours", late.title());
        assertEquals(next, asked(hall.standing(ANN_IN_TEAMS)));
        assertEquals(1, hall.saidIn(id).get("Shorter hours at the Mill Road library"));
    }

    @Test
    void onceTheNewQuestionIsShownThereWordsAnswerIt() {
        hall.begin(ANN);
        link(ANN, ANN_IN_TEAMS);
        hall.say(ANN_IN_TEAMS, "Shorter hours");
        String asked = asked(hall.say(ANN, "Longer hours"));

        Answer answer = hall.say(ANN, "1");

        assertTrue(!isShownBack(answer) && !asked(answer).equals(asked), text(answer));
    }

    @Test
    void wordsAfterAReminderAnswerWhatItAsked() {
        hall.begin(ANN);
        link(ANN, ANN_IN_TEAMS);
        String next = asked(hall.say(ANN_IN_TEAMS, "Shorter hours"));

        assertEquals(next, asked(hall.remind(ANN)));
        Answer answer = hall.say(ANN, "1");

        assertTrue(!isShownBack(answer), text(answer));
        assertTrue(!asked(answer).equals(next), text(answer));
    }

    @Test
    void commandsTypedUnderAnOlderCardAreObeyedAsEver() {
        hall.begin(ANN);
        link(ANN, ANN_IN_TEAMS);
        hall.say(ANN_IN_TEAMS, "Shorter hours");

        Answer answer = hall.say(ANN, "where am I");

        assertTrue(!isShownBack(answer), text(answer));
    }

    @Test
    void whatWasAskedInOneAssessmentIsForgottenInAnother() {
        hall.begin(ANN);
        link(ANN, ANN_IN_TEAMS);
        hall.say(ANN_IN_TEAMS, "go to 7");
        hall.say(ANN_IN_TEAMS, "unlink");
        String id = hall.begin(BO);
        hall.say(BO, "Shorter hours");

        assertEquals(id, link(BO, ANN_IN_TEAMS).assessment());
        Answer answer = hall.say(ANN_IN_TEAMS, "1");

        assertTrue(!isShownBack(answer), text(answer));
    }

    private static boolean isShownBack(Answer answer) {
        return answer.messages().stream().anyMatch(message -> message.kind() == Message.Kind.MOVED);
    }

    @Test
    void threePlacesMayBeOne() {
        String id = beginAndGoOn(ANN);
        link(ANN, ANN_IN_TEAMS);
        link(ANN_IN_TEAMS, ANN_ON_THE_WEB);

        assertEquals(List.of(id), mine(ANN_ON_THE_WEB));
        assertEquals("screening.affects", asked(hall.standing(ANN_ON_THE_WEB)));
        assertTrue(text(link(ANN_ON_THE_WEB, ANN)).contains("your own code"));
    }

    @Test
    void unlinkedEachKeepsWhatTheyBegan() {
        String here = hall.begin(ANN);
        link(ANN, ANN_IN_TEAMS);
        String there = hall.begin(ANN_IN_TEAMS);
        hall.pick(ANN, "my:in:" + there);

        Answer unlinked = hall.say(ANN_IN_TEAMS, "unlink");
        hall.reopen();

        assertTrue(text(unlinked).contains("on its own now"));
        assertEquals(List.of(here), mine(ANN));
        assertEquals(List.of(there), mine(ANN_IN_TEAMS));
        assertEquals("", hall.standing(ANN).assessment(), "Ann was in what the other had begun");
        assertTrue(text(hall.say(ANN, "unlink")).contains("not linked"));
    }

    @Test
    void unlinkingOneOfThreeLeavesTheOthersLinked() {
        String id = hall.begin(ANN);
        link(ANN, ANN_IN_TEAMS);
        link(ANN, ANN_ON_THE_WEB);
        hall.say(ANN_IN_TEAMS, "unlink");

        assertEquals(List.of(id), mine(ANN_ON_THE_WEB));
        assertEquals(List.of(), mine(ANN_IN_TEAMS));
    }

    @Test
    void aCodeWorksOnce() {
        String code = code(hall.say(ANN, "link"));
        hall.say(ANN_IN_TEAMS, "link " + code);

        assertTrue(text(hall.say(BO, "link " + code)).contains("do not know that code"));
        assertEquals(List.of(), mine(BO));
    }

    @Test
    void aCodeTypedByManyAtOnceCountsOnce() throws Exception {
        String code = code(hall.say(ANN, "link"));
        var all = new CountDownLatch(16);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 16)
                    .mapToObj(number -> threads.submit(() -> {
                        Person person = new Person("slack", "T1:N" + number, "");
                        all.countDown();
                        all.await();
                        return hall.desk.hear(
                                hall.spoken(person, "m", new Input.Words("link " + code), "", null),
                                (_, _) -> List.of());
                    }))
                    .toList();
            int linked = 0;
            for (var answer : answers) if (text(answer.get()).startsWith("Done.")) linked++;
            assertEquals(1, linked);
        }
    }

    @Test
    void aCodeIsTooOldAfterFifteenMinutes() {
        String code = code(hall.say(ANN, "link"));
        hall.wait(Duration.ofMinutes(15));

        assertTrue(text(hall.say(ANN_IN_TEAMS, "link " + code)).contains("too old"));
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOld() {
        String old = code(hall.say(ANN, "link"));
        String code = code(hall.say(ANN, "link"));

        assertTrue(text(hall.say(ANN_IN_TEAMS, "link " + old)).contains("do not know"));
        assertTrue(text(hall.say(ANN_IN_TEAMS, "link " + code)).startsWith("Done."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"link %s", "LINK: %s", " link  %s "})
    void aCodeMayBeTypedAsOneLikes(String words) {
        String code = code(hall.say(ANN, "link"));
        hall.begin(ANN_IN_TEAMS);

        String typed = words.formatted(code.toLowerCase(Locale.ROOT).replace("-", " "));

        assertTrue(text(hall.say(ANN_IN_TEAMS, typed)).startsWith("Done."));
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneHasToWait() {
        String code = code(hall.say(ANN, "link"));
        for (int i = 0; i < 5; i++)
            assertTrue(text(hall.say(BO, "link 22222-2222" + (i + 2))).contains("do not know"));
        hall.reopen();

        assertTrue(text(hall.say(BO, "link " + code)).contains("wait 15 minutes"));
        assertTrue(text(hall.say(ANN_IN_TEAMS, "link " + code)).startsWith("Done."), "others may try");
        hall.wait(Duration.ofMinutes(16));
        assertTrue(text(hall.say(BO, "link " + code(hall.say(ANN, "link")))).startsWith("Done."));
    }

    @Test
    void aRepeatOfALinkLinksNothingAgain() {
        String code = code(hall.say(ANN, "link"));
        hall.hear(ANN_IN_TEAMS, "once", new Input.Words("link " + code), "", null);
        hall.say(ANN_IN_TEAMS, "unlink");

        assertTrue(hall.hear(ANN_IN_TEAMS, "once", new Input.Words("link " + code), "", null)
                .repeated());
        assertEquals(List.of(), mine(ANN_IN_TEAMS));
    }

    @Test
    void whoHasNoNameYetCannotBeLinked() {
        Person nobody = new Person("web", Officer.UNNAMED.id(), "");

        String code = code(hall.say(ANN, "link"));

        for (String words : new String[] {"link", "link " + code}) {
            String told = text(hall.say(nobody, words));
            assertTrue(told.contains("a link would join their assessments with yours. Give your name first"), told);
        }
        assertEquals(List.of(), mine(nobody));
    }

    @Test
    void nobodyOnTheWebCanPassForSomebodyInAnotherChannel() {
        String id = hall.begin(ANN);

        assertEquals(List.of(id), mine(ANN));
        assertEquals(List.of(), mine(new Person("web", ANN.officer().id(), "")));
    }

    @Test
    void onlyTheHashOfACodeIsLeftOnceItIsSent() throws SQLException {
        String code = code(hall.say(ANN, "link"));
        assertEquals(1, hall.sendAll("slack").size());

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hall.db"));
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select hash, (select group_concat(payload) from outbox) from code")) {
            assertTrue(row.next());
            assertEquals(LinkCode.hash(LinkCode.plain(code)), row.getString(1));
            assertEquals("", row.getString(2));
        }
    }

    @Test
    void codesAreAllDifferentAndMistakenForNothing() {
        var random = new Random(11);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) codes.add(LinkCode.make(random));

        assertEquals(10_000, codes.size());
        assertTrue(codes.stream().allMatch(LinkCode::looksLikeOne));
        assertTrue(codes.stream().noneMatch(code -> code.matches(".*[01OILU].*")));
    }
}
