package dev.rastro.store.h2;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Random;

/**
 * A program of its own that commits numbers until it is killed, and tells each one once the database reported it as
 * durable.
 */
final class CommitProcess {
    private static final int BYTES = 200_000;

    private CommitProcess() {}

    /** Argument: data folder. */
    public static void main(String[] arguments) {
        H2Database database = H2Database.open(Path.of(arguments[0]));
        database.write("Making the table", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(
                        "CREATE TABLE IF NOT EXISTS acknowledged (number INT, bytes VARBINARY(1000000))");
            }
        });
        byte[] bytes = new byte[BYTES];
        new Random(1).nextBytes(bytes);
        for (int number = 1; ; number++) {
            int each = number;
            database.write("Committing a number", connection -> {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO acknowledged VALUES (?, ?)")) {
                    insert.setInt(1, each);
                    insert.setBytes(2, bytes);
                    return insert.executeUpdate();
                }
            });
            System.out.println(number);
        }
    }
}
