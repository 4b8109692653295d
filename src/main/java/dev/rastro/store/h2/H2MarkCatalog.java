package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.store.MarkCatalog;
import dev.rastro.store.MarkKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** {@link MarkCatalog} on H2. */
public final class H2MarkCatalog implements MarkCatalog {
    private static final String DEFINED = DomainEvent.StagesDefined.class.getSimpleName();

    private final H2Database database;
    private final EventCodec codec;

    public H2MarkCatalog(H2Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    public List<Mark> marks(MarkKind kind) {
        return database.read("Reading the marks in use", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT MIN(label), COUNT(*) AS documents FROM document_mark WHERE kind = ?"
                            + " GROUP BY folded ORDER BY documents DESC, folded")) {
                query.setString(1, kind.name());
                return marks(query);
            }
        });
    }

    @Override
    public List<Mark> marks(MarkKind kind, Collection<AccessKey> keys) {
        return database.read("Reading the marks of documents", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT MIN(label), COUNT(*) AS documents FROM document_mark WHERE df_key = ANY(?) AND kind = ?"
                            + " GROUP BY folded ORDER BY documents DESC, folded")) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "VARCHAR", keys.stream().map(AccessKey::value).toArray()));
                query.setString(2, kind.name());
                return marks(query);
            }
        });
    }

    private static List<Mark> marks(PreparedStatement query) throws SQLException {
        List<Mark> marks = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                marks.add(new Mark(row.getString(1), row.getLong(2)));
            }
        }
        return marks;
    }

    @Override
    public Optional<List<String>> definedStages() {
        return database.read("Reading the stages", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    // Within the index of keys: events of no document are few.
                    "SELECT type, contract, payload FROM event_log WHERE df_key IS NULL AND type = '" + DEFINED
                            + "' ORDER BY df_key DESC, position DESC LIMIT 1")) {
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                                    && codec.decode(new EventCodec.Encoded(
                                                    row.getString(1), row.getString(2), row.getBytes(3)))
                                            instanceof DomainEvent.StagesDefined defined
                            ? Optional.of(defined.stages())
                            : Optional.empty();
                }
            }
        });
    }
}
