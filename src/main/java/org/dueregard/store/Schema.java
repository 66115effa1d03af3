package org.dueregard.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/// The layout of the tables, brought up to date by the numbered files in `db/migration`.
final class Schema {
    /// The number of the newest migration.
    static final int VERSION = 5;

    private Schema() {}

    /// Flyway is called only when there is something to do: it would add a third of a second to every start.
    ///
    /// @throws StoreException if a newer version of the product has been here
    static void bringUpToDate(Path file, Connection connection) throws SQLException {
        int found = version(connection);
        if (found > VERSION) throw StoreException.newer(file, found, VERSION);
        if (found < VERSION) migrate(file);
    }

    private static void migrate(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(Database.url(file));
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /// The number of the newest migration that was run on this database; 0 for a new one.
    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "select count(*) from sqlite_master where name = 'flyway_schema_history'") == 0)
                return 0;
            return number(
                    statement, "select max(cast(version as integer)) from flyway_schema_history where success = 1");
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
