package org.dueregard.embedding;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Lets only so many read with the model at once, as reading takes a whole core, and loads it when it is first needed.
final class Sharing {

    /// Whoever waits for an answer waits no longer than this for others to be done.
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Path folder;
    private final int most;
    private final Semaphore places;
    private volatile @Nullable Loaded loaded;

    Sharing(Path folder, int most) {
        this.folder = folder;
        this.most = most;
        this.places = new Semaphore(most, true);
    }

    private record Loaded(WordPiece pieces, Session session) {
        float[] vector(String text, int dimensions) throws OrtException {
            return session.vector(pieces.numbers(text), dimensions);
        }
    }

    boolean isLoaded() {
        return loaded != null;
    }

    /// Loads the model if need be, which takes a second at most, and waits as long as others keep it busy.
    float[] vector(String text, int dimensions) throws OrtException, IOException {
        places.acquireUninterruptibly();
        try {
            return load().vector(text, dimensions);
        } finally {
            places.release();
        }
    }

    /// Empty if the model is not loaded, or busy for too long.
    Optional<float[]> vectorSoon(String text, int dimensions) throws OrtException {
        if (!isPlaceFree()) return Optional.empty();
        try {
            Loaded model = loaded;
            return model == null ? Optional.empty() : Optional.of(model.vector(text, dimensions));
        } finally {
            places.release();
        }
    }

    private boolean isPlaceFree() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Loaded load() throws OrtException, IOException {
        Loaded model = loaded;
        if (model == null) {
            model = new Loaded(new WordPiece(ModelFile.vocabulary()), Session.open(ModelFile.unpacked(folder)));
            loaded = model;
        }
        return model;
    }

    /// Gives the model's memory back, once nobody reads with it.
    void unload() throws OrtException {
        places.acquireUninterruptibly(most);
        try {
            Loaded model = loaded;
            loaded = null;
            if (model != null) model.session().close();
        } finally {
            places.release(most);
        }
    }
}
