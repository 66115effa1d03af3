package org.dueregard.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TitleVectorTest {
    private static final float[] ONE = {.6f, .8f, 0};
    private static final float[] OTHER = {0, .6f, -.8f};

    @Test
    void inBytesItIsAsNearAsInFullToTheSecondDigit() {
        assertEquals(1 - .6, TitleVector.of(ONE).nearness(ONE), .005);
        assertEquals(.48 - .6, TitleVector.of(ONE).nearness(OTHER), .005);
    }

    @Test
    void whatIsNotKnownIsAsNearAsAnyOther() {
        assertEquals(0, TitleVector.UNKNOWN.nearness(ONE));
        assertEquals(0, TitleVector.of(ONE).nearness(new float[0]));
        assertTrue(TitleVector.of(OTHER).nearness(ONE) < 0);
    }
}
