package org.dueregard.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dueregard.house.RunningService;
import org.junit.jupiter.api.Test;

class FoundTest {
    @Test
    void aFinishedAssessmentIsFoundByAWordOfIt() throws Exception {
        try (var service = new RunningService()) {
            Latencies measured = Found.afterFinishing(service.port(), 2);

            assertTrue(measured.p99Millis() > 0);
        }
    }
}
