package org.dueregard.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class CommitsTest {
    private static final int DOCUMENTS = 20_000;

    private final Directory directory = new ByteBuffersDirectory();

    /// After a crash only what comes after the position is taken in again.
    @Test
    void noPositionIsDurableBeforeWhatStandsBeforeIt() throws Exception {
        try (IndexWriter writer = writer();
                Commits commits = new Commits(writer, "1")) {
            Thread adding = Thread.ofPlatform().start(() -> add(writer, commits));
            while (adding.isAlive()) {
                commits.commit();
                assertEverythingBeforeThePositionIsThere();
            }
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            assertEquals(DOCUMENTS, position(reader));
        }
    }

    @Test
    void aPositionIsKeptThoughNothingElseHasChanged() throws Exception {
        try (IndexWriter writer = writer();
                Commits commits = new Commits(writer, "1")) {
            commits.setPosition(7);
            commits.commit();
            commits.setPosition(8);
            commits.commit();
            assertEquals(8, read());
        }
        try (IndexWriter writer = writer();
                Commits again = new Commits(writer, "1")) {
            assertEquals(8, again.position());
        }
    }

    private IndexWriter writer() throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()).setCommitOnClose(false));
    }

    private static void add(IndexWriter writer, Commits commits) {
        try {
            for (int i = 1; i <= DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new StringField("id", "" + i, Store.NO));
                writer.addDocument(document);
                commits.setPosition(i);
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void assertEverythingBeforeThePositionIsThere() throws IOException {
        if (!DirectoryReader.indexExists(directory)) return;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            long position = position(reader);
            assertTrue(reader.numDocs() >= position, reader.numDocs() + " documents at position " + position);
        }
    }

    private long read() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return position(reader);
        }
    }

    private static long position(DirectoryReader reader) throws IOException {
        return Long.parseLong(reader.getIndexCommit().getUserData().get("position"));
    }
}
