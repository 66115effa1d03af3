package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Test;

/// Messages that name a question which is no longer asked: shown back, never recorded elsewhere.
class LateWordsTest {
    private final Chat chat = new Chat().say("Shorter hours");

    @Test
    void wordsAreShownBackWithTheAnswerThereIs() {
        chat.sayTo("proposal.title", "Longer hours");

        var moved = chat.reply(Reply.MovedOn.class);
        assertEquals("Longer hours", moved.words());
        assertEquals(new Value.Text("Shorter hours"), moved.theirs());
        assertEquals("Shorter hours", chat.text("proposal.title"));
        assertNull(chat.value("proposal.kind"));
    }

    @Test
    void theOfficerMayUseThemInstead() {
        chat.sayTo("proposal.title", "Longer hours").pick("held:use");

        assertEquals("Longer hours", chat.text("proposal.title"));
        assertEquals("proposal.kind", chat.asked());
    }

    @Test
    void theOfficerMayAddThem() {
        chat.sayTo("proposal.title", "and Sundays").pick("held:add");

        assertEquals("Shorter hours\n\nand Sundays", chat.text("proposal.title"));
    }

    @Test
    void theOfficerMayLeaveThem() {
        chat.sayTo("proposal.title", "Longer hours").pick("held:drop");

        assertEquals("Shorter hours", chat.text("proposal.title"));
        assertEquals(List.of("Ask"), chat.said());
    }

    @Test
    void twoOfThemWaitTogether() {
        chat.sayTo("proposal.title", "One").sayTo("proposal.title", "Two");

        assertEquals("One\n\nTwo", chat.reply(Reply.MovedOn.class).words());
    }

    @Test
    void addingToNoTextIsTheSameAsUsing() {
        chat.say("new").sayTo("proposal.kind", "A change to it").pick("held:add");

        assertEquals(new Value.Choice("altered"), chat.value("proposal.kind"));
    }

    @Test
    void aChoiceIsShownBackToo() {
        chat.say("new").pickAt("proposal.kind", "altered");

        assertEquals("altered", chat.reply(Reply.MovedOn.class).words());
        assertEquals(new Value.Choice("new"), chat.value("proposal.kind"));
    }

    @Test
    void aFormIsShownBackToo() {
        chat.fillAt("proposal.title", Map.of("answer", List.of("Longer hours")));

        assertEquals("Longer hours", chat.reply(Reply.MovedOn.class).words());
    }

    @Test
    void aFormAtTheReviewIsShownBack() {
        chat.say("review").fill(Map.of("answer", List.of("Longer hours")));

        assertEquals("Longer hours", chat.reply(Reply.MovedOn.class).words());
    }

    @Test
    void aCommandAboutTheOldQuestionDoesNotActOnTheNewOne() {
        chat.sayTo("proposal.title", "skip");

        assertEquals("proposal.kind", chat.asked());
        assertEquals("skip", chat.reply(Reply.MovedOn.class).words());

        chat.pickAt("proposal.title", "command:not-known");
        assertNull(chat.value("proposal.kind"));
    }

    @Test
    void aCommandAboutTheWholeFormIsObeyed() {
        chat.sayTo("proposal.title", "review");

        assertEquals("review", chat.asked());
    }

    @Test
    void wordsForAQuestionThatNoLongerAppliesAreShownBackWithoutOne() {
        chat.at("screening.affects").say("yes");

        chat.sayTo("screening.reason", "It changes nothing");

        assertNull(chat.reply(Reply.MovedOn.class).step());
    }

    @Test
    void wordsThatCannotBeReadWaitOn() {
        chat.say("new").sayTo("proposal.kind", "perhaps").pick("held:use");

        assertEquals(List.of("Correct", "MovedOn", "Ask"), chat.said());
        assertEquals("perhaps", chat.held().orElseThrow().words());
    }

    @Test
    void wordsThatAreAGuessArePutAsAQuestion() {
        chat.at("proposal.users").say("12").sayTo("proposal.users", "about 15").pick("held:use");
        assertEquals(1, chat.replies(Reply.Confirm.class).size());

        chat.say("yes");
        assertEquals(
                "12",
                chat.assessment()
                        .findAnswer(org.dueregard.toolkit.Slot.of("proposal.users"))
                        .orElseThrow()
                        .words());
        assertEquals("about 15", chat.reply(Reply.MovedOn.class).words());
    }

    @Test
    void aYesWrittenBeforeTheQuestionWasPutDecidesNothing() {
        chat.say("start again").sayTo("screening.affects", "yes");

        assertEquals("Shorter hours", chat.text("proposal.title"));
        assertTrue(chat.said().contains("MovedOn"));
        assertTrue(chat.said().contains("Confirm"));
    }

    @Test
    void anOldDecisionButtonDecidesNothing() {
        chat.pick("held:use").pick("confirm:yes");

        assertEquals(List.of("Ask"), chat.said());
        assertEquals(List.of(), chat.happened());
    }

    @Test
    void wordsAtTheReviewAreNoAnswer() {
        chat.say("review").say("Thank you, that is fine by us all");

        assertEquals(List.of("Review"), chat.said());
    }

    @Test
    void aChoiceAtTheReviewIsNoAnswer() {
        chat.say("review").pick("new");

        assertEquals(List.of("Review"), chat.said());
        assertEquals(List.of(), chat.happened());
    }
}
