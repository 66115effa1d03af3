package org.dueregard.search;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/// Opens the folder of the index, and sets a broken index aside: it can be built again from what it was made of.
final class IndexFolder {
    private static final Logger LOG = System.getLogger(IndexFolder.class.getName());

    private IndexFolder() {}

    /// Opens a sound or empty index. A broken or outdated one is renamed to the folder's name with `.broken` at the
    /// end,
    /// in place of an earlier one.
    ///
    /// @throws IOException if the folder cannot be used, or another process has it open
    static Directory open(Path folder, String format) throws IOException {
        Directory directory = FSDirectory.open(folder);
        if (isSound(directory, format)) return directory;
        directory.close();
        setAside(folder);
        return FSDirectory.open(folder);
    }

    private static boolean isSound(Directory directory, String format) throws IOException {
        try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            return !DirectoryReader.indexExists(directory) || readsWell(directory, format);
        }
    }

    private static boolean readsWell(Directory directory, String format) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) leaf.reader().checkIntegrity();
            return format.equals(reader.getIndexCommit().getUserData().get(Commits.FORMAT));
        } catch (IOException | IllegalArgumentException broken) {
            LOG.log(Level.WARNING, "The search index cannot be read. It is set aside and built again.", broken);
            return false;
        }
    }

    private static void setAside(Path folder) throws IOException {
        Path aside = folder.resolveSibling(folder.getFileName() + ".broken");
        if (Files.exists(aside)) delete(aside);
        Files.move(folder, aside);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) Files.delete(file);
    }
}
