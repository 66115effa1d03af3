package org.dueregard.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Ids, keys and conditions.
class IdsTest {

    @Test
    void aSlotWithAnItemIsReadBackFromItsKey() {
        var slot = new Slot("impact.negative", "age");

        assertEquals("impact.negative/age", slot.key());
        assertEquals(slot, Slot.read(slot.key()));
    }

    @Test
    void aSlotWithoutAnItemIsReadBackFromItsKey() {
        assertEquals("proposal.title", Slot.of("proposal.title").key());
        assertEquals(Slot.of("proposal.title"), Slot.read("proposal.title"));
    }

    @Test
    void characteristicsAndRolesAreWrittenWithHyphens() {
        assertEquals("religion-or-belief", Characteristic.RELIGION_OR_BELIEF.id());
        assertEquals("action-outcome", Role.ACTION_OUTCOME.id());
    }

    @Test
    void theActNamesNineCharacteristics() {
        assertEquals(9, Characteristic.values().length);
    }

    @Test
    void anOptionIsNamedByItsIdItsLabelOrOtherWordsForIt() {
        var option = new Option("high", "High risk", "", List.of("red"));

        assertTrue(option.isNamed("HIGH"));
        assertTrue(option.isNamed("high-risk"));
        assertTrue(option.isNamed("Red."));
        assertFalse(option.isNamed("risk"));
    }

    @Test
    void aConditionHoldsWhereTheAnswerIsOrIncludesTheOption() {
        var affects = new Condition.Is("affects", "yes");
        Map<String, Value> one = Map.of("affects", new Value.Choice("yes"));
        Map<String, Value> several = Map.of("affects", new Value.Choices(List.of("no", "yes")));

        assertTrue(affects.holds(one::get));
        assertTrue(affects.holds(several::get));
        assertFalse(affects.holds(id -> null));
        assertFalse(affects.holds(id -> new Value.Text("yes")));
    }

    @Test
    void aConditionMayBeTurnedRound() {
        var not = new Condition.Not(new Condition.Is("affects", "no"));

        assertTrue(not.holds(id -> null));
        assertFalse(not.holds(id -> new Value.Choice("no")));
        assertTrue(new Condition.Always().holds(id -> null));
    }

    @Test
    void twoSlotsAreTheSameIfQuestionAndItemAre() {
        assertEquals(new Slot("impact.negative", "age"), Slot.read("impact.negative/age"));
        assertEquals(Slot.of("aim").hashCode(), Slot.read("aim").hashCode());
        assertNotEquals(new Slot("impact.negative", "age"), new Slot("impact.negative", "sex"));
        assertNotEquals(new Slot("impact.negative", "age"), new Slot("impact.neutral", "age"));
        assertNotEquals(Slot.of("aim"), (Object) "aim");
    }
}
