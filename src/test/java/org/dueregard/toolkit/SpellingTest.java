package org.dueregard.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gypsies & Travellers!|gypsies and travellers",
                "  N/A |n a",
                "& Sons|and sons",
                "Don't|dont",
                "don\u2019t|dont",
                "caf\u00e9|cafe",
                "\uff11\uff12|12"
            })
    void plainWordsAreLowerCaseWithoutAccentsOrPunctuation(String words, String plain) {
        assertEquals(plain, Spelling.plain(words));
    }

    @ParameterizedTest
    @CsvSource({
        "finish,finish,0",
        "finsh,finish,1",
        "fniish,finish,1",
        "finnish,finish,1",
        "finish,finnish,1",
        "vinish,finish,1",
        "cab,abc,2",
        "abc,xyz,3"
    })
    void editsAreCountedWithASwapAsOne(String from, String to, int edits) {
        assertEquals(edits, Spelling.edits(from, to));
    }

    @Test
    void editsOfNothingAreTheLettersOfTheOther() {
        assertEquals(3, Spelling.edits("", "abc"));
        assertEquals(3, Spelling.edits("abc", ""));
    }

    @Test
    void aSlipIsNear() {
        assertTrue(Spelling.near("reveiw", "review"));
        assertTrue(Spelling.near("disabilty", "disability"));
    }

    @Test
    void anotherWordIsNotNear() {
        assertFalse(Spelling.near("preview it", "review"));
        assertFalse(Spelling.near("hop", "why"));
        assertFalse(Spelling.near("revues", "review"));
    }

    @Test
    void aShortWordMustBeExact() {
        assertFalse(Spelling.near("nn", "no"));
        assertTrue(Spelling.near("bacl", "back"));
    }

    @Test
    void longNamesAllowThreeEditsAtMost() {
        assertTrue(Spelling.near("marriage and civil partnexxx", "marriage and civil partnership".substring(0, 28)));
        assertFalse(Spelling.near("marriage and civil partxxxx", "marriage and civil partners"));
    }

    @Test
    void tellingWordsAreThoseThatCarryMeaning() {
        assertEquals(List.of("religion", "belief"), Spelling.telling("religion or belief"));
        assertEquals(List.of("children", "care"), Spelling.telling("the children who are in care".replace("are ", "")));
    }
}
