package dev.rastro.store.h2;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * A program of its own that tells the greatest number in a table, and then commits greater ones until it is killed, telling
 * each once the database reported it as durable. Space is used again at once, as it is after 45 seconds in the field.
 */
final class CommitProcess {
    private CommitProcess() {}

    /** Argument: data folder. */
    public static void main(String[] arguments) {
        H2Database database = H2Database.open(Path.of(arguments[0]));
        int greatest = database.write("Making the table", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET RETENTION_TIME 0");
                statement.execute("CREATE TABLE IF NOT EXISTS acknowledged (number INT, bytes VARBINARY(1000))");
                try (ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(number), 0) FROM acknowledged")) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
        System.out.println(greatest);
        for (int number = greatest + 1; ; number++) {
            int each = number;
            database.write("Committing a number", connection -> {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO acknowledged VALUES (?, ?)")) {
                    insert.setInt(1, each);
                    insert.setBytes(2, new byte[100]);
                    return insert.executeUpdate();
                }
            });
            System.out.println(number);
        }
    }
}
