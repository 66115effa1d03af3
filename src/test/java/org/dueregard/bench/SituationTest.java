package org.dueregard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dueregard.guide.Wanted;
import org.dueregard.house.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SituationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everySituationOfTheJudgedSetComesToItsQuestion() throws IOException {
        for (Situation situation : Situation.read(Path.of("docs/judged/situations.yaml"))) {
            Wanted wanted = situation.wanted(Office.LIBRARY.toolkits());

            assertTrue(wanted.answer().contains(situation.said()), situation.id());
        }
    }

    @Test
    void aGroupThatTheFormLeavesOutIsChosenFirst() throws IOException {
        Situation situation = read("""
                - id: p1
                  form: cheshire-west-equality-analysis
                  title: "Stop smoking service by phone"
                  asks:
                    - {at: impact.mitigation/pregnancy-and-maternity, said: "Most will not ring."}
                """).getFirst();

        assertEquals(
                "pregnancy-and-maternity",
                situation.wanted(Office.LIBRARY.toolkits()).group());
    }

    @Test
    void everyThirdProposalIsHeldOutAndEachThatSaysSo() throws IOException {
        String proposal = "- {id: p%d, form: due-regard, title: T, asks: [{at: participation.gap}]%s}\n";

        List<Situation> read = read(proposal.formatted(1, "")
                + proposal.formatted(2, ", held-out: true")
                + proposal.formatted(3, "")
                + proposal.formatted(4, ""));

        assertFalse(read.get(0).heldOut());
        assertTrue(read.get(1).heldOut());
        assertTrue(read.get(2).heldOut());
        assertFalse(read.get(3).heldOut());
    }

    private List<Situation> read(String yaml) throws IOException {
        return Situation.read(Files.writeString(folder.resolve("situations.yaml"), yaml));
    }
}
