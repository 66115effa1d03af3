package org.dueregard.search;

import static org.dueregard.nlp.WordLists.lists;
import static org.dueregard.nlp.WordLists.sentences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dueregard.toolkit.Characteristic;
import org.junit.jupiter.api.Test;

class WordListsTest {

    @Test
    void everyProtectedCharacteristicHasWords() {
        List<String> without = Arrays.stream(Characteristic.values())
                .map(Characteristic::id)
                .filter(id -> lists("groups").getOrDefault(id, List.of()).isEmpty())
                .toList();

        assertEquals(List.of(), without);
    }

    @Test
    void everyGroupAndKindOfChangeHasAName() {
        Stream<String> groups = lists("groups").keySet().stream().map(id -> "group." + id);
        Stream<String> changes = lists("changes").keySet().stream().map(id -> "change." + id);

        List<String> nameless = Stream.concat(groups, changes)
                .filter(key -> !sentences("reasons").containsKey(key))
                .toList();

        assertEquals(List.of(), nameless);
    }

    @Test
    void aRingOfSynonymsHasTwoWordsOrMore() {
        assertFalse(lists("synonyms").isEmpty());
        assertTrue(lists("synonyms").values().stream().allMatch(ring -> ring.size() > 1));
    }
}
