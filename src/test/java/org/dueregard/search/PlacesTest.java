package org.dueregard.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Scotland | england | true",
                "England and Wales | england | false",
                "England and Wales | scotland | true",
                "England, Wales and Northern Ireland | northern-ireland | false",
                "United Kingdom | wales | false",
                "One council | england | false",
                "Scotland | '' | false",
                "'' | england | false"
            })
    void aPlaceIsElsewhereIfItNamesOtherNationsOnly(String place, String nation, boolean elsewhere) {
        assertEquals(elsewhere, Places.isElsewhere(place, nation));
    }
}
