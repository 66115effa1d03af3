package org.dueregard.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dueregard.guide.TextVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVectorsTest {
    private static final int RECORD_BYTES = 16 + 2 * Float.BYTES;

    @TempDir
    Path folder = Path.of("");

    private final List<String> workedOut = new ArrayList<>();

    @Test
    void aTextIsWorkedOutOnceAlsoAfterTheFileWasClosed() {
        float[] first;
        try (KeptVectors kept = KeptVectors.in(folder, counting())) {
            first = kept.passage("pool");
            assertArrayEquals(first, kept.passage("pool"));
            kept.passage("library");
        }

        try (KeptVectors again = KeptVectors.in(folder, counting())) {
            assertArrayEquals(first, again.passage("pool"));
        }

        assertEquals(List.of("pool", "library"), workedOut);
    }

    @Test
    void aRecordCutOffByACrashIsWrittenAgain() throws IOException {
        try (KeptVectors kept = KeptVectors.in(folder, counting())) {
            kept.passage("pool");
            kept.passage("library");
        }
        Path file = folder.resolve(ModelFile.NAME + ".vectors");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(2L * RECORD_BYTES - 3);
        }

        try (KeptVectors again = KeptVectors.in(folder, counting())) {
            again.passage("pool");
            again.passage("library");
        }

        assertEquals(List.of("pool", "library", "library"), workedOut);
        assertEquals(2L * RECORD_BYTES, Files.size(file));
    }

    @Test
    void aVectorOfNoughtsLeftByALossOfPowerIsWorkedOutAgain() throws IOException {
        float[] first;
        try (KeptVectors kept = KeptVectors.in(folder, counting())) {
            first = kept.passage("pool");
        }
        try (FileChannel channel =
                FileChannel.open(folder.resolve(ModelFile.NAME + ".vectors"), StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.allocate(2 * Float.BYTES), 16);
        }

        try (KeptVectors again = KeptVectors.in(folder, counting())) {
            assertArrayEquals(first, again.passage("pool"));
        }

        assertEquals(List.of("pool", "pool"), workedOut);
    }

    private TextVectors counting() {
        return new TextVectors() {
            @Override
            public float[] passage(String text) {
                workedOut.add(text);
                double angle = text.hashCode();
                return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
            }

            @Override
            public Optional<float[]> query(String text) {
                return Optional.empty();
            }

            @Override
            public int dimensions() {
                return 2;
            }
        };
    }
}
