package dev.rastro.store.h2;

import dev.rastro.store.ContentHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** One hash over all rows of the document list, in the order of their keys: two lists are equal when theirs are. */
public final class H2Digest {
    private final H2Database database;

    public H2Digest(H2Database database) {
        this.database = database;
    }

    /** Lower-case hexadecimal SHA-256. */
    public String documents() {
        return database.read("Hashing the document list", connection -> {
            MessageDigest digest = ContentHash.digest();
            try (PreparedStatement query = connection.prepareStatement("SELECT * FROM document ORDER BY df_key")) {
                query.setFetchSize(1_000);
                try (ResultSet row = query.executeQuery()) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        for (int i = 1; i <= columns; i++) {
                            digest.update((row.getString(i) + "\u0000").getBytes(StandardCharsets.UTF_8));
                        }
                    }
                }
            }
            return ContentHash.toHex(digest.digest());
        });
    }
}
