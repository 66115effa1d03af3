package org.dueregard.teams;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Shows that the bot is writing, where a person has to wait longer than they would notice.
final class Patience {
    private final Duration unnoticed;
    private final Consumer<Place> typing;

    /// @param typing shows it in a conversation; what goes wrong with it is of no matter
    Patience(Duration unnoticed, Consumer<Place> typing) {
        this.unnoticed = unnoticed;
        this.typing = typing;
    }

    <T> T showing(Activity activity, Supplier<T> work) {
        boolean waits = activity.type().equals("message") && activity.isPersonal();
        if (!waits) return work.get();
        var done = new CountDownLatch(1);
        Thread.ofVirtual().name("typing").start(() -> showUnless(done, activity));
        try {
            return work.get();
        } finally {
            done.countDown();
        }
    }

    private void showUnless(CountDownLatch done, Activity activity) {
        try {
            if (!done.await(unnoticed.toMillis(), TimeUnit.MILLISECONDS)) typing.accept(Place.of(activity));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
