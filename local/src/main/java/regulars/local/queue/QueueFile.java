package regulars.local.queue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database file that the queues are kept in. */
final class QueueFile {
    private final Path folder;

    QueueFile(Path folder) {
        this.folder = folder;
    }

    /** Without write delay: a message that was taken is in the file, so that a kill loses nothing. */
    String url() {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("queues") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Whoever had received a message died with the last run: it is delivered again at once, not after its time out. */
    void makeVisible() {
        try (Connection connection = DriverManager.getConnection(url(), "", "")) {
            for (String table : tables(connection)) {
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate("update \"" + table + "\" set next_delivery = 0");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The queues can't be read from " + folder
                    + "; `./run --reset` starts anew", e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection.getMetaData().getTables(null, null, "MESSAGE%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
