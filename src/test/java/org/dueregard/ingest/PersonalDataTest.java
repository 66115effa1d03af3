package org.dueregard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.dueregard.ingest.PersonalData.Kind;
import org.dueregard.ingest.PersonalData.Spotted;
import org.dueregard.nlp.EnglishText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All names and numbers here are made up; the NHS number is one that is kept for tests.
class PersonalDataTest {
    private static final PersonalData PERSONAL = new PersonalData(new EnglishText(Map.of(), Map.of()));

    @ParameterizedTest
    @CsvSource({
        "Ask ann.lee@example.org about it,EMAIL,ann.lee@example.org",
        "Ring 01632 960 123 today,PHONE,01632 960 123",
        "Her number is QQ 12 34 56 C or AB 12 34 56 C,NATIONAL_INSURANCE,AB 12 34 56 C",
        "NHS number 943 476 5919,NHS,943 476 5919",
        "Mrs Orla Finn came,NAME,Mrs Orla Finn",
        "Lead officer: Ann Lee,NAME,Ann Lee",
        "We heard from three disabled people,SMALL_COUNT,three disabled people"
    })
    void whatMayIdentifySomebodyIsSpotted(String text, Kind kind, String words) {
        assertEquals(List.of(new Spotted(kind, words)), PERSONAL.spot(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs 1,234,567 pounds",
                "In 2013-14 it rose by 4.56%",
                "NHS number 943 476 5918",
                "We heard from 24 people"
            })
    void otherNumbersAreLeftAlone(String text) {
        assertEquals(List.of(), PERSONAL.spot(text));
    }

    @Test
    void whatComesTwiceIsShownOnce() {
        assertEquals(1, PERSONAL.spot("a@example.org and a@example.org").size());
    }
}
