package dev.rastro.store.h2;

import dev.rastro.store.ContentHash;
import dev.rastro.store.LogProofs;
import dev.rastro.store.StoreCopy;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** {@link StoreCopy} on H2 (ADR 13). */
public final class H2StoreCopy implements StoreCopy {
    /** In the table of positions: how far the log was when a copy was last begun. */
    private static final String MARK = "copy";

    private final H2Database database;

    public H2StoreCopy(H2Database database) {
        this.database = database;
    }

    @Override
    public long size() {
        return database.size();
    }

    @Override
    public Copied write(OutputStream out, Watch watch) throws IOException {
        Copied[] copied = new Copied[1];
        long bytes = database.copy(out, watch, connection -> {
            LogProofs.Head head = head(connection);
            // A change, so that the copy ends with a chunk of its own.
            H2ReadModels.moveTo(connection, MARK, head.position());
            copied[0] = new Copied(0, origin(connection), head);
            return head;
        });
        return new Copied(bytes, copied[0].origin(), copied[0].head());
    }

    private static LogProofs.Head head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT position, chain FROM event_log ORDER BY position DESC LIMIT 1");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? new LogProofs.Head(row.getLong(1), ContentHash.toHex(row.getBytes(2)))
                    : new LogProofs.Head(0, ContentHash.toHex(EventChain.START));
        }
    }

    private static String origin(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT chain FROM event_log ORDER BY position LIMIT 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? ContentHash.toHex(row.getBytes(1)) : "";
        }
    }
}
