package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dueregard.conversation.Utterance.Input;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words and buttons are about no single assessment.
class WishesTest {
    private static final Input FILLED = new Input.Filled(Map.of("name", List.of("link")));

    private final Wishes wishes = new Wishes(English.WORDING);

    private Optional<Wish> inside(String words) {
        return wishes.inside(new Input.Words(words));
    }

    private Wish outside(String words) {
        return wishes.outside(new Input.Words(words));
    }

    @Nested
    class InAnAssessment {
        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "\"link\"", "link to the survey", "link ABCDE", "link 2", "unlink 2", "why"})
        void wordsThatMayBeAnAnswerAreLeftToIt(String words) {
            assertEquals(Optional.empty(), inside(words));
        }

        @Test
        void aFormAndALongMessageAreAnswers() {
            assertEquals(Optional.empty(), wishes.inside(FILLED));
            assertEquals(Optional.empty(), inside("link ".repeat(200)));
        }

        @Test
        void aButtonOfTheAssessmentIsLeftToIt() {
            assertEquals(Optional.empty(), wishes.inside(new Input.Picked("command:help")));
        }

        @Test
        void aCodeIsTakenHoweverItIsTyped() {
            assertEquals(Optional.of(new Wish.TakeCode("ABCDE23456")), inside(" link abcde-23456 "));
        }

        @Test
        void oneOfAListIsTakenByItsNumber() {
            assertEquals(Optional.of(new Wish.Assessments(2)), inside("my assessments 2"));
            assertEquals(Optional.of(new Wish.New(1)), inside("new assessment 1"));
        }
    }

    @Nested
    class InNone {
        @Test
        void whatIsNotUnderstoodIsSaidToBe() {
            assertEquals(new Wish.Unclear(), wishes.outside(FILLED));
            assertEquals(new Wish.Unclear(), outside("\"my assessments\""));
            assertEquals(new Wish.Unclear(), outside("a word of greeting"));
            assertEquals(new Wish.Unclear(), wishes.outside(new Input.Picked("command:back")));
        }

        @Test
        void helpAndTheSearchAreThereToo() {
            assertEquals(new Wish.Help(), outside("help"));
            assertEquals(new Wish.Help(), wishes.outside(new Input.Picked("command:help")));
            assertEquals(new Wish.Search("youth club"), outside("search youth club"));
            assertEquals(new Wish.Search("bus"), wishes.outside(new Input.Picked("search:bus")));
        }

        @Test
        void anyWordMayBeMeantAsACodeAndIsTriedAsOne() {
            assertEquals(new Wish.TakeCode("ABC"), outside("link abc"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCDE2345", "ABCDE234567", "ABCDE2345O", "ABCDEFGHJK"})
    void aWordOfAnotherLengthOrWithOtherLettersOrWithoutADigitIsNoCode(String word) {
        assertFalse(LinkCode.looksLikeOne(word));
        assertTrue(LinkCode.looksLikeOne("ABCDE23456"));
    }
}
