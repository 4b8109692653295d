package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Environment;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table of declarations. */
final class ManifestationTable {
    private static final String COLUMNS = "id, df_key, taxpayer, environment, type, sequence, justification,"
            + " target_protocol, requested_at, send_after, state, status, message, protocol, changed_at";
    static final String SELECT = "SELECT " + COLUMNS + " FROM manifestation ";

    private ManifestationTable() {}

    static void save(Connection connection, ManifestationRow row) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO manifestation (" + COLUMNS
                + ") KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            merge.setObject(1, row.id());
            merge.setString(2, row.key().value());
            merge.setString(3, row.taxpayer());
            merge.setString(4, row.environment().name());
            merge.setString(5, row.type());
            merge.setInt(6, row.sequence());
            merge.setString(7, row.justification());
            merge.setString(8, row.targetProtocol());
            merge.setObject(9, row.requestedAt());
            merge.setObject(10, row.sendAfter());
            merge.setString(11, row.state().name());
            merge.setString(12, row.status());
            merge.setString(13, row.message());
            merge.setString(14, row.protocol());
            merge.setObject(15, row.changedAt());
            merge.executeUpdate();
        }
    }

    static List<ManifestationRow> rows(PreparedStatement query) throws SQLException {
        List<ManifestationRow> result = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                result.add(new ManifestationRow(
                        row.getObject(1, UUID.class),
                        new AccessKey(row.getString(2)),
                        row.getString(3),
                        Environment.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, OffsetDateTime.class),
                        row.getObject(10, OffsetDateTime.class),
                        ManifestationState.valueOf(row.getString(11)),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getObject(15, OffsetDateTime.class)));
            }
        }
        return result;
    }
}
