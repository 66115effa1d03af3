package org.dueregard.courier;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How long to wait before the next try, and when to stop trying.
///
/// Each pause is twice the one before, up to a longest, give or take a quarter, so that those who failed together do
/// not
/// come back together.
///
/// @param first    about how long the first pause is
/// @param longest  about how long the longest is
/// @param mostTries after how many tries it is given up
public record Patience(Duration first, Duration longest, int mostTries, RandomGenerator chance) {
    private static final int MOST_DOUBLINGS = 30;

    /// About a day: eleven pauses that grow from a second to half an hour, then one each half hour.
    public static Patience ofADay(RandomGenerator chance) {
        return new Patience(Duration.ofSeconds(1), Duration.ofMinutes(30), 58, chance);
    }

    /// @param tries how often it was tried before the try that failed just now
    boolean isOver(int tries) {
        return tries + 1 >= mostTries;
    }

    /// @param tries how often it was tried before the try that failed just now
    /// @param asked the least that the channel asks for, or `null`
    Duration pause(int tries, @Nullable Duration asked) {
        double growing = (double) first.toMillis() * (double) (1L << Math.min(tries, MOST_DOUBLINGS));
        double pause = Math.min(growing, (double) longest.toMillis()) * (0.75 + chance.nextDouble() / 2);
        Duration own = Duration.ofMillis((long) pause);
        return asked == null || asked.compareTo(own) < 0 ? own : asked;
    }
}
