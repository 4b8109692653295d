package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Recorded;
import dev.rastro.store.AuditTrail;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link AuditTrail} on H2: a narrow table finds the lines, the log tells them. */
public final class H2AuditTrail implements AuditTrail {
    private final H2Database database;
    private final H2EventLog log;
    private final String suffix;

    public H2AuditTrail(H2Database database, H2EventLog log) {
        this(database, log, "");
    }

    private H2AuditTrail(H2Database database, H2EventLog log, String suffix) {
        this.database = database;
        this.log = log;
        this.suffix = suffix;
    }

    @Override
    public AuditTrail shadowed() {
        return new H2AuditTrail(database, log, ShadowTables.SUFFIX);
    }

    @Override
    public Page page(Question question, @Nullable Long before, int limit) {
        List<String> conditions = new ArrayList<>(List.of("position < ?"));
        List<Object> values = new ArrayList<>(List.of(before == null ? Long.MAX_VALUE : before));
        narrow(question, conditions, values);
        List<Long> positions = database.read("Reading the audit log", connection -> {
            List<Long> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT position FROM audit WHERE "
                    + String.join(" AND ", conditions) + " ORDER BY position DESC LIMIT " + (limit + 1))) {
                for (int i = 0; i < values.size(); i++) {
                    query.setObject(i + 1, values.get(i));
                }
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getLong(1));
                    }
                }
            }
            return found;
        });
        boolean more = positions.size() > limit;
        List<Long> shown = more ? positions.subList(0, limit) : positions;
        List<Recorded> events = log.readAt(shown).reversed();
        return new Page(events, more ? shown.getLast() : null);
    }

    private static void narrow(Question question, List<String> conditions, List<Object> values) {
        OffsetDateTime from = question.from();
        if (from != null) {
            conditions.add("at >= ?");
            values.add(from);
        }
        OffsetDateTime until = question.until();
        if (until != null) {
            conditions.add("at < ?");
            values.add(until);
        }
        String operator = question.operator();
        if (operator != null) {
            conditions.add("operator = ?");
            values.add(operator);
        }
        AccessKey key = question.key();
        if (key != null) {
            conditions.add("df_key = ?");
            values.add(key.value());
        }
        if (!question.types().isEmpty()) {
            conditions.add("type IN ("
                    + String.join(", ", Collections.nCopies(question.types().size(), "?")) + ")");
            values.addAll(question.types());
        }
    }

    @Override
    public List<String> operators() {
        return database.read("Reading who did something", connection -> {
            List<String> names = new ArrayList<>();
            // From name to name along the index: few names, many lines.
            try (PreparedStatement next =
                    connection.prepareStatement("SELECT MIN(operator) FROM audit WHERE operator > ?")) {
                String last = "";
                while (last != null) {
                    next.setString(1, last);
                    try (ResultSet row = next.executeQuery()) {
                        row.next();
                        last = row.getString(1);
                    }
                    if (last != null) {
                        names.add(last);
                    }
                }
            }
            return names;
        });
    }

    @Override
    public void save(String consumer, Collection<Entry> entries, long position) {
        database.writeRebuildable("Writing the audit log", connection -> {
            try (PreparedStatement merge = connection.prepareStatement("MERGE INTO audit" + suffix
                    + " (position, at, operator, type, df_key) KEY (position) VALUES (?, ?, ?, ?, ?)")) {
                for (Entry entry : entries) {
                    AccessKey key = entry.key();
                    merge.setLong(1, entry.position());
                    merge.setObject(2, entry.at());
                    merge.setString(3, entry.operator());
                    merge.setString(4, entry.type());
                    merge.setString(5, key == null ? null : key.value());
                    merge.addBatch();
                }
                merge.executeBatch();
            }
            return H2ReadModels.moveTo(connection, consumer + suffix, position);
        });
    }

    @Override
    public void clear(String consumer) {
        database.writeRebuildable("Emptying the audit log", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM audit" + suffix);
            }
            return H2ReadModels.moveTo(connection, consumer + suffix, 0);
        });
    }
}
