package org.dueregard.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDateTest {

    @ParameterizedTest
    @CsvSource({
        "2021-03-21, 2021-03-21",
        "2021-02, 2021-02-28",
        "2021, 2021-12-31",
        "2014 to 2017, 2017-12-31",
        "April 2019, 2019-12-31",
        "2021-99, 2021-12-31"
    })
    void aDateIsReadAsTheLastDayItMayMean(String text, LocalDate last) {
        assertEquals(Optional.of(new SourceDate(last)), SourceDate.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "undated", "12345", "99"})
    void whatIsNoDateIsUnknown(String text) {
        assertEquals(Optional.empty(), SourceDate.read(text));
    }

    @Test
    void aYearIsOldOnlyWhenAllOfItIs() {
        LocalDate today = LocalDate.of(2026, 11, 22);

        assertFalse(new SourceDate(LocalDate.of(2021, 12, 31)).isOlderThan(5, today));
        assertTrue(new SourceDate(LocalDate.of(2021, 3, 21)).isOlderThan(5, today));
        assertFalse(new SourceDate(LocalDate.of(2021, 11, 22)).isOlderThan(5, today));
    }
}
