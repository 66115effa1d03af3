package org.dueregard.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dueregard.ingest.Refusal.RefusedException;

/// The XML parts of a packed document, unpacked within limits that no form comes near.
final class Zipped {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 100_000_000;
    private static final int MOST_TIMES = 100;
    private static final int SMALL = 1_000_000;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final int packed;
    private long unpacked;

    Zipped(byte[] bytes) {
        packed = bytes.length;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) take(entry, zip);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new RefusedException(Refusal.CORRUPT);
        }
        if (parts.isEmpty()) throw new RefusedException(Refusal.CORRUPT);
    }

    /// Every entry is counted; only the XML is kept.
    private void take(ZipEntry entry, InputStream zip) throws IOException {
        if (parts.size() >= MOST_ENTRIES) throw new RefusedException(Refusal.BOMB);
        boolean kept = entry.getName().endsWith(".xml");
        var content = new ByteArrayOutputStream();
        byte[] some = new byte[16_384];
        for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
            unpacked += read;
            boolean swells = unpacked > SMALL && unpacked / Math.max(1, packed) > MOST_TIMES;
            if (unpacked > MOST_UNPACKED || swells) throw new RefusedException(Refusal.BOMB);
            if (kept) content.write(some, 0, read);
        }
        parts.put(entry.getName(), content.toByteArray());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Stream<String> names() {
        return parts.keySet().stream();
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    byte[] get(String name) {
        return find(name).orElseThrow(() -> new RefusedException(Refusal.CORRUPT));
    }
}
