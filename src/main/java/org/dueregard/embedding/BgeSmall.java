package org.dueregard.embedding;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dueregard.guide.TextVectors;
import org.jspecify.annotations.Nullable;

/// The model bge-small-en-v1.5 of the Beijing Academy of Artificial Intelligence, in whole numbers of one byte, run on
/// this computer (https://huggingface.co/BAAI/bge-small-en-v1.5).
///
/// Nothing is loaded before the first text is given. One text of 160 words takes about 40 ms of one core.
public final class BgeSmall implements TextVectors, AutoCloseable {
    private static final int DIMENSIONS = 384;

    /// As the model was taught to be asked.
    private static final String ASKING = "Represent this sentence for searching relevant passages: ";

    private final Sharing model;
    private final AtomicBoolean loading = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable VectorsException refused;

    /// @param folder where the model is unpacked; made if there is none
    /// @param most   how many texts are read at once, each on a core of its own
    public BgeSmall(Path folder, int most) {
        this.model = new Sharing(folder, most);
    }

    @Override
    public float[] passage(String text) {
        if (refused != null) throw refused;
        try {
            return model.vector(text, DIMENSIONS);
        } catch (IOException | OrtException | LinkageError failed) {
            throw refused(failed);
        }
    }

    @Override
    public Optional<float[]> query(String text) {
        if (refused != null) throw refused;
        asked.set(true);
        if (!model.isLoaded()) {
            loadInTheBackground();
            return Optional.empty();
        }
        try {
            return model.vectorSoon(ASKING + text, DIMENSIONS);
        } catch (OrtException failed) {
            throw refused(failed);
        }
    }

    private void loadInTheBackground() {
        if (!loading.compareAndSet(false, true)) return;
        Thread.ofPlatform().daemon().name("language-model").start(() -> {
            try {
                load();
            } catch (VectorsException _) {
                // Kept: the next query is told.
            } finally {
                loading.set(false);
            }
        });
    }

    /// Loads the model now, so that no query is empty for want of it.
    ///
    /// @throws VectorsException if it cannot be used on this computer
    public void load() {
        passage("");
    }

    public boolean isLoaded() {
        return model.isLoaded();
    }

    /// Once refused, always refused: a missing runtime does not come back, and is not tried for at each search.
    private VectorsException refused(Throwable cause) {
        var refusal = new VectorsException(
                "The language model cannot be used on this computer (" + root(cause) + ").", cause);
        refused = refusal;
        return refusal;
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    /// Gives back the memory of the model until it is needed again, unless somebody has asked since the last time this
    /// was called.
    public void rest() {
        if (!asked.getAndSet(false)) close();
    }

    /// Gives back the memory of the model; it is loaded again if need be.
    @Override
    public void close() {
        try {
            model.unload();
        } catch (OrtException failed) {
            throw refused(failed);
        }
    }
}
