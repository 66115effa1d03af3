package org.dueregard.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dueregard.Product;
import org.dueregard.Settings;

/// The real service on a free port of this computer, with a data folder of its own that goes when it is closed.
public final class RunningService implements AutoCloseable {
    private final Path data;
    private final Product product;
    private final int port;

    /// @param origins other sites that may embed the chat
    public RunningService(String... origins) throws IOException {
        this.data = Files.createTempDirectory("due-regard");
        this.product = Product.open(new Settings(
                "127.0.0.1", 0, data, Path.of("."), Set.of(origins), null, ZoneId.of("Europe/London"), false));
        this.port = product.serveHere();
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        product.close();
        try (var files = Files.walk(data)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) Files.delete(file);
        }
    }
}
