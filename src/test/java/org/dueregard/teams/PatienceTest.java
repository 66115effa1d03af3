package org.dueregard.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Wanted;
import org.dueregard.house.Plenty;
import org.dueregard.toolkit.Sample;
import org.junit.jupiter.api.Test;

/// Somebody who has to wait sees that the bot is writing.
class PatienceTest {
    private static final long MOST_NANOS = 20_000_000_000L;

    /// A search that takes as long as it takes until the bot is seen to write.
    private static final class Slow implements Passages {
        private final Passages passages = new Plenty(5);
        private volatile @org.jspecify.annotations.Nullable Bot bot;
        private volatile boolean seen;

        @Override
        public Found search(Query query) {
            long end = System.nanoTime() + MOST_NANOS;
            while (!seen && System.nanoTime() < end) {
                seen = bot != null && typing(bot) > 0;
                Thread.onSpinWait();
            }
            return passages.search(query);
        }

        @Override
        public List<Citation> suggest(Wanted wanted, int most) {
            return passages.suggest(wanted, most);
        }

        @Override
        public List<Citation> guidance(String question, int most) {
            return passages.guidance(question, most);
        }

        @Override
        public Optional<Passage> find(String id) {
            return passages.find(id);
        }
    }

    private static long typing(Bot bot) {
        return bot.microsoft.calls.stream()
                .filter(call -> Json.text(call.body(), "type").equals("typing"))
                .count();
    }

    @Test
    void whoHasToWaitSeesThatTheBotIsWriting() {
        var slow = new Slow();
        try (var bot = new Bot(new Lobby(Sample.toolkit(), slow))) {
            slow.bot = bot;
            bot.send(bot.message("hello"));

            assertEquals(200, bot.send(bot.message("search library closure")).statusCode());

            assertTrue(slow.seen);
            assertEquals(1, typing(bot));
        }
    }
}
