package org.dueregard.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dueregard.guide.TextVectors;

/// Keeps the vectors of passages in a file, by what the text is, so that no text is worked out twice.
///
/// The file is a row of records: the first 16 bytes of the text's SHA-256, then the vector's numbers of four
/// bytes each, high byte first. It may be deleted at any time, which costs time and nothing else.
public final class KeptVectors implements TextVectors, AutoCloseable {
    private static final int KEY_BYTES = 16;

    private final TextVectors source;
    private final FileChannel file;
    private final int recordBytes;
    private final Map<UUID, Long> places = new ConcurrentHashMap<>();
    private long end;
    private boolean isRead;

    private KeptVectors(TextVectors source, FileChannel file) {
        this.source = source;
        this.file = file;
        this.recordBytes = KEY_BYTES + source.dimensions() * Float.BYTES;
    }

    /// Opens the file of the source's vectors in a folder, which is made if there is none.
    ///
    /// @throws UncheckedIOException if the folder cannot be used
    public static KeptVectors in(Path folder, TextVectors source) {
        try {
            Files.createDirectories(folder);
            Path path = folder.resolve(ModelFile.NAME + ".vectors");
            return new KeptVectors(
                    source,
                    FileChannel.open(
                            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// Only when the first text comes, so that a start does not wait for it.
    private synchronized void readPlaces() throws IOException {
        if (isRead) return;
        isRead = true;
        long whole = file.size() / recordBytes * recordBytes;
        ByteBuffer key = ByteBuffer.allocate(KEY_BYTES);
        for (end = 0; end < whole; end += recordBytes) {
            file.read(key.clear(), end);
            places.put(uuid(key.flip()), end);
        }
    }

    @Override
    public float[] passage(String text) {
        UUID key = key(text);
        try {
            float[] known = read(key);
            return known.length > 0 ? known : write(key, source.passage(text));
        } catch (IOException broken) {
            throw new VectorsException("The file of vectors cannot be used (" + broken + ").", broken);
        }
    }

    private float[] read(UUID key) throws IOException {
        readPlaces();
        Long place = places.get(key);
        if (place == null) return new float[0];
        ByteBuffer bytes = ByteBuffer.allocate(recordBytes - KEY_BYTES);
        file.read(bytes, place + KEY_BYTES);
        float[] vector = new float[source.dimensions()];
        bytes.flip().asFloatBuffer().get(vector);
        return isWhole(vector) ? vector : new float[0];
    }

    /// What a loss of power left behind has not length 1.
    private static boolean isWhole(float[] vector) {
        double squares = 0;
        for (float value : vector) squares += (double) value * value;
        return Math.abs(squares - 1) < .01;
    }

    private synchronized float[] write(UUID key, float[] vector) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(recordBytes)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits());
        for (float value : vector) bytes.putFloat(value);
        bytes.flip();
        long place = end;
        while (bytes.hasRemaining()) place += file.write(bytes, place);
        places.put(key, end);
        end = place;
        return vector;
    }

    private static UUID key(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return uuid(ByteBuffer.wrap(hash));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public Optional<float[]> query(String text) {
        return source.query(text);
    }

    @Override
    public int dimensions() {
        return source.dimensions();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
