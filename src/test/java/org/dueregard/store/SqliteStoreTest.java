package org.dueregard.store;

import static org.dueregard.store.Samples.listing;
import static org.dueregard.store.Samples.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dueregard.guide.Journal;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.guide.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SqliteStoreTest extends JournalContract {
    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(file());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file() {
        return folder.resolve("data").resolve("due-regard.db");
    }

    @Override
    Journal journal() {
        return store;
    }

    @Override
    Register register() {
        return store;
    }

    @Override
    void reopen() {
        close();
        open();
    }

    @Test
    void aCopyTakenWhileOfficersWriteHasEveryTurnSavedBeforeIt() throws Exception {
        CountDownLatch thirtySaved = new CountDownLatch(30);
        Path copy = folder.resolve("copy.db");

        together(2, number -> number == 0 ? appendMany(thirtySaved) : copyAfter(thirtySaved, copy));

        try (SqliteStore copied = SqliteStore.open(copy)) {
            int turns = copied.readAfter("a", 0).size();
            assertTrue(turns >= 30, "only " + turns);
            assertEquals(store.readAfter("a", 0).subList(0, turns), copied.readAfter("a", 0));
        }
    }

    private boolean appendMany(CountDownLatch saved) {
        for (int i = 0; i < 100; i++) {
            store.append("a", i, turn("m" + i), null);
            saved.countDown();
        }
        return true;
    }

    private boolean copyAfter(CountDownLatch saved, Path copy) throws Exception {
        saved.await();
        Files.copy(file(), copy);
        Files.copy(Path.of(file() + "-wal"), Path.of(copy + "-wal"));
        return true;
    }

    @Test
    void everyTurnSavedBeforeTheProgramWasKilledIsThere() throws Exception {
        close();
        Process program = OtherProgram.start(file());
        int saved = 0;
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            while (saved < 50) saved = Integer.parseInt(said.readLine());
        } finally {
            program.destroyForcibly().waitFor();
        }
        open();

        int turns = store.readAfter(OtherProgram.ASSESSMENT, 0).size();
        assertTrue(turns >= saved, turns + " of " + saved);
        assertEquals(turn("m0"), store.readAfter(OtherProgram.ASSESSMENT, 0).getFirst());
    }

    @Test
    void aSecondProgramIsToldToStopTheFirst() throws Exception {
        close();
        Process program = OtherProgram.start(file());
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("1", said.readLine());

            assertRefused(file(), "in use by another running Due Regard: stop that one first.");
        } finally {
            program.destroyForcibly().waitFor();
        }
        open();
    }

    @Test
    void theSameProgramMayNotOpenItTwiceEither() {
        assertRefused(file(), "in use by another");
        assertRefused(file(), "in use by another");

        store.append("a", 0, turn("m1"), null);
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws SQLException {
        execute(
                "insert into flyway_schema_history values (99, '99', 'later', 'SQL', 'V99', 1, 'x', '2030-01-01', 1, 1)");

        assertRefusedAfterClosing("newer version of Due Regard");
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.db"), "Minutes of the meeting. ".repeat(500));

        assertRefused(notes, "is damaged or is not a Due Regard database");

        assertEquals("Minutes of the meeting. ".repeat(500), Files.readString(notes));
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAlone() throws SQLException {
        Path other = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("create table recipe (name text)");
        }

        assertRefused(other, "is damaged or is not a Due Regard database");
    }

    @Test
    void aDatabaseWithItsMiddleOverwrittenIsRefused() throws IOException {
        store.close();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 100, 4096, (byte) 0x5A);
        Files.write(file(), bytes);

        assertRefused(file(), "is damaged or is not a Due Regard database");

        close();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldOf() throws IOException {
        Path blocked = Files.writeString(folder.resolve("a-file"), "");

        assertRefused(blocked.resolve("due-regard.db"), "cannot be written: check that its folder exists");
    }

    @Test
    void aDatabaseThatIsAFolderIsToldOf() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("due-regard.db"));

        assertRefused(directory, "cannot be written");
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrLoseATurn() {
        store.append("a", 0, turn("m1"), null);

        SQLException changed = assertThrows(SQLException.class, () -> execute("update turn set said = 'other'"));
        SQLException deleted = assertThrows(SQLException.class, () -> execute("delete from turn"));

        assertTrue(String.valueOf(changed.getMessage()).contains("a saved turn is never changed"));
        assertTrue(String.valueOf(deleted.getMessage()).contains("a saved turn is never deleted"));
        assertEquals(List.of(turn("m1")), store.readAfter("a", 0));
    }

    @Test
    void aTurnThatCannotBeSavedHarmsNoOther() throws Exception {
        execute("create trigger bad before insert on turn when new.said = 'bad' begin select raise(abort, 'no'); end");

        List<Boolean> saved = together(16, number -> {
            try {
                store.append("a" + number, 0, turn("m", number % 4 == 0 ? "bad" : "good"), listing("a" + number, "T"));
                return true;
            } catch (JournalException e) {
                return false;
            }
        });

        for (int i = 0; i < 16; i++) {
            assertEquals(i % 4 != 0, saved.get(i));
            assertEquals(i % 4 != 0, store.findListing("a" + i).isPresent());
        }
    }

    @Test
    void readingDoesNotWaitForAWriter() throws SQLException {
        store.append("a", 0, turn("m1"), null);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");

            assertEquals(List.of(turn("m1")), store.readAfter("a", 0));

            statement.execute("rollback");
        }
    }

    @Test
    void whoeverComesAfterClosingIsRefusedAndNotLeftWaiting() {
        store.close();

        assertThrows(JournalException.class, () -> store.append("a", 0, turn("m1"), null));
        assertThrows(JournalException.class, () -> store.readAfter("a", 0));

        open();
        assertEquals(List.of(), store.readAfter("a", 0));
    }

    @Test
    void thePaceOfTheDiskIsMeasuredAndNothingIsLeftBehind() throws IOException {
        double single = CommitFloor.singleRow(folder, Duration.ofMillis(50));
        double group = CommitFloor.group(folder, 32, Duration.ofMillis(50));

        assertTrue(single > 0);
        assertTrue(group > single, group + " rows a second in groups, " + single + " alone");
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("data")), files.toList());
        }
    }

    private void assertRefusedAfterClosing(String words) {
        store.close();
        assertRefused(file(), words);
    }

    private static void assertRefused(Path file, String words) {
        StoreException refused = assertThrows(StoreException.class, () -> SqliteStore.open(file));
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused.getMessage());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
