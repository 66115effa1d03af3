package org.dueregard.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @Test
    void readsTheRepository(@TempDir Path data) {
        var library = Library.read(Path.of(""), data);

        assertEquals(5, library.toolkits().all().size());
}
}
