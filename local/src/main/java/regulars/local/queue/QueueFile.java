package regulars.local.queue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.elasticmq.persistence.sql.DB;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scalikejdbc.ConnectionPool$;

/** The database file that ElasticMQ keeps the queues in, a table for each. */
final class QueueFile {
    private final Path folder;

    QueueFile(Path folder) {
        this.folder = folder;
    }

    /** Makes it the file of this process; by itself ElasticMQ would stay with the first one for ever. */
    SqlQueuePersistenceConfig open() {
        var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", url(), "", "", false);
        new DB(config);
        ConnectionPool$ pools = ConnectionPool$.MODULE$;
        pools.singleton(url(), "", "", pools.singleton$default$4(),
                pools.singleton$default$5(url(), "", "", pools.singleton$default$4()));
        return config;
    }

    static void close() {
        ConnectionPool$.MODULE$.closeAll();
    }

    /** Without write delay: a message that was taken is in the file, so that a kill loses nothing. */
    private String url() {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("queues") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Sets right what the end of the last run has left, at this time in milliseconds. */
    void recover(long now) {
        try (Connection connection = DriverManager.getConnection(url(), "", "")) {
            List<String> tables = tables(connection);
            for (String table : tables) {
                deliverAgain(connection, table, now);
                for (String other : tables) {
                    forgetMoved(connection, table, other);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The queues can't be read from " + folder
                    + "; `./run --reset` starts anew", e);
        }
    }

    /**
     * Whoever had received a message died with the last run, for which the message can't be blamed: it is delivered
     * again at once, not after its time out, and that receipt does not count towards the dead letters.
     */
    private static void deliverAgain(Connection connection, String table, long now) throws SQLException {
        update(connection, "update \"" + table + "\" set receive_count = receive_count - 1 "
                + "where receive_count > 0 and next_delivery > " + now);
        update(connection, "update \"" + table + "\" set next_delivery = 0");
    }

    /**
     * ElasticMQ writes a dead letter to its new table but leaves it in the old one too. Moved a second time it would
     * violate the table's key, after which ElasticMQ keeps nothing more until it is started anew.
     */
    private static void forgetMoved(Connection connection, String table, String other) throws SQLException {
        if (!table.equals(other)) {
            update(connection, "delete from \"" + table + "\" where dead_letter_source_queue_name is null "
                    + "and message_id in (select message_id from \"" + other
                    + "\" where dead_letter_source_queue_name is not null)");
        }
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
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
