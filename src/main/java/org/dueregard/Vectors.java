package org.dueregard;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dueregard.embedding.BgeSmall;
import org.dueregard.embedding.KeptVectors;
import org.dueregard.guide.Passages.PassagesException;
import org.dueregard.guide.TextVectors;
import org.dueregard.search.LuceneIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The language model, the file that keeps what it made of passages, and the work in the background.
///
/// The model takes memory while it is loaded, so it is loaded for a search or for new passages only, and let go when
/// nobody has needed it for a while. One core is left to those who only answer questions.
final class Vectors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Vectors.class);

    private static final Duration PAUSE = Duration.ofSeconds(20);

    /// A model that nobody has asked for so long gives its memory back.
    private static final Duration REST = Duration.ofMinutes(10);

    private final BgeSmall model;
    private final KeptVectors kept;
    private final ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("vectors").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile @Nullable LuceneIndex index;
    private volatile boolean closed;

    private Vectors(BgeSmall model, KeptVectors kept) {
        this.model = model;
        this.kept = kept;
        background.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    static Vectors in(Path folder) {
        BgeSmall model = new BgeSmall(folder, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        try {
            return new Vectors(model, KeptVectors.in(folder, model));
        } catch (UncheckedIOException refused) {
            throw Product.notReady(
                    "The folder " + folder + " cannot be used. Make it writable, or set DUEREGARD_VECTORS to off.",
                    refused);
        }
    }

    TextVectors vectors() {
        return kept;
    }

    /// From now on the passages of the index are given their vectors; the first seconds are left to whoever waited for
    /// the start.
    void workFor(LuceneIndex index) {
        workFor(index, PAUSE);
    }

    void workFor(LuceneIndex index, Duration pause) {
        this.index = index;
        work(pause);
        long rest = REST.toMillis();
        var _ = background.scheduleWithFixedDelay(model::rest, rest, rest, TimeUnit.MILLISECONDS);
    }

    /// Gives what is new its vectors in the background, unless that is about to happen anyway.
    void work() {
        work(Duration.ZERO);
    }

    private void work(Duration pause) {
        if (closed || !waiting.compareAndSet(false, true)) return;
        var _ = background.schedule(this::doWork, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void doWork() {
        waiting.set(false);
        LuceneIndex index = this.index;
        if (index == null) return;
        try {
            int added = index.addVectors(() -> !closed);
            if (added > 0) LOG.info("The search now knows the meaning of {} more passages.", added);
        } catch (PassagesException unreachable) {
            LOG.warn("The search could not take in the meaning of passages; it will at the next start.", unreachable);
        } finally {
            model.rest();
        }
    }

    @Override
    public void close() {
        closed = true;
        background.shutdown();
        try {
            if (!background.awaitTermination(1, TimeUnit.MINUTES)) LOG.warn("The language model did not stop in time.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        kept.close();
        model.close();
    }
}
