package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dueregard.assessment.Answer;
import org.dueregard.toolkit.Reading.Problem;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;
import org.dueregard.toolkit.Value.Person;
import org.junit.jupiter.api.Test;

class FormsTest {
    private final Chat chat = new Chat();

    private String words(String question) {
        return chat.assessment()
                .findAnswer(Slot.read(question))
                .map(Answer::words)
                .orElse("");
    }

    @Test
    void aPersonHasANameAndARole() {
        chat.at("proposal.lead").fill(Map.of("name", List.of(" Ann Lee "), "role", List.of(" Head ")));

        assertEquals(new Value.People(List.of(new Person("Ann Lee", "Head"))), chat.value("proposal.lead"));
        assertEquals("Ann Lee, Head", words("proposal.lead"));
    }

    @Test
    void severalPeopleMayLackARole() {
        chat.at("proposal.lead").fill(Map.of("name", List.of("Ann Lee", "", "Bo Ray"), "role", List.of("Head")));

        assertEquals(
                new Value.People(List.of(new Person("Ann Lee", "Head"), new Person("Bo Ray", ""))),
                chat.value("proposal.lead"));
        assertEquals("Ann Lee, Head; Bo Ray", words("proposal.lead"));
    }

    @Test
    void aPersonWithoutANameIsAskedForAgain() {
        chat.at("proposal.lead").fill(Map.of("name", List.of(" ")));

        assertEquals(Problem.EMPTY, chat.reply(Reply.Correct.class).problem());
    }

    @Test
    void aFigureHasItsSourceAndDate() {
        chat.at("data.figure/age")
                .fill(Map.of("data", List.of("12% are over 65"), "source", List.of("Survey"), "date", List.of("2025")));

        assertEquals(new Value.Figure("12% are over 65", "Survey", "2025"), chat.value("data.figure/age"));
        assertEquals("12% are over 65; 2025; Survey", words("data.figure/age"));
    }

    @Test
    void aFigureWithoutDataIsReadAsWords() {
        chat.at("data.figure/age").fill(Map.of("source", List.of("Survey")));

        assertEquals(new Value.Figure("Survey", "", ""), chat.value("data.figure/age"));
    }

    @Test
    void aDateIsReadAsItWouldBeInWords() {
        chat.at("sign.review").fill(Map.of("answer", List.of("2027-03-31")));

        assertEquals(new Value.On(LocalDate.of(2027, 3, 31), Value.Precision.DAY), chat.value("sign.review"));
    }

    @Test
    void aNumberIsReadAsItWouldBeInWords() {
        chat.at("proposal.users").fill(Map.of("answer", List.of("1,200")));

        assertEquals(new Value.Number(new BigDecimal("1200")), chat.value("proposal.users"));
    }

    @Test
    void anEmptyFormIsNoAnswer() {
        chat.at("sign.review").fill(Map.of("answer", List.of()));

        assertNull(chat.value("sign.review"));
        assertEquals(Problem.EMPTY, chat.reply(Reply.Correct.class).problem());
    }
}
