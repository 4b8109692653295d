package dev.rastro.store.h2;

import dev.rastro.log.trace.KeptSpan;
import dev.rastro.log.trace.SpanJournal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link SpanJournal} on H2, not durable: a power cut may lose the last operations. */
public final class H2SpanJournal implements SpanJournal {
    private static final int NAME_LENGTH = 60;
    private static final int FAILURE_LENGTH = 300;
    private static final int FACTS_LENGTH = 4000;

    private final H2Database database;
    private final long capacity;

    /** @param capacity how many operations are kept */
    public H2SpanJournal(H2Database database, long capacity) {
        this.database = database;
        this.capacity = capacity;
    }

    @Override
    public void keep(Collection<KeptSpan> spans) {
        database.writeRebuildable("Keeping operations", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO operation (trace_id, span_id, parent_id, name, started_at, duration_ns, failure, facts)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (KeptSpan span : spans) {
                    insert.setString(1, span.traceId());
                    insert.setString(2, span.spanId());
                    insert.setString(3, span.parentId());
                    insert.setString(4, cut(span.name(), NAME_LENGTH));
                    insert.setObject(5, span.startedAt().atOffset(ZoneOffset.UTC));
                    insert.setLong(6, span.duration().toNanos());
                    String failure = span.failure();
                    insert.setString(7, failure == null ? null : cut(failure, FAILURE_LENGTH));
                    insert.setString(8, facts(span));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return makeRoom(connection);
        });
    }

    /** Ids ascend one by one, so what lies {@code capacity} below the newest can go. */
    private int makeRoom(Connection connection) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM operation WHERE id <= (SELECT MAX(id) FROM operation) - ?")) {
            delete.setLong(1, capacity);
            return delete.executeUpdate();
        }
    }

    @Override
    public List<KeptSpan> ofTrace(String traceId, int limit) {
        return database.read("Reading operations", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT trace_id, span_id, parent_id, name, started_at, duration_ns, failure, facts"
                            + " FROM operation WHERE trace_id = ? ORDER BY started_at, id LIMIT ?")) {
                query.setString(1, traceId);
                query.setInt(2, limit);
                return rows(query);
            }
        });
    }

    private static List<KeptSpan> rows(PreparedStatement query) throws SQLException {
        List<KeptSpan> result = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                result.add(new KeptSpan(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        Duration.ofNanos(row.getLong(6)),
                        row.getString(7),
                        facts(row.getString(8))));
            }
        }
        return result;
    }

    /** A line for each fact: its name, a tab, its value. */
    private static String facts(KeptSpan span) {
        return cut(
                span.facts().entrySet().stream()
                        .map(fact -> fact.getKey() + "\t" + fact.getValue().replaceAll("[\\t\\n]", " "))
                        .collect(Collectors.joining("\n")),
                FACTS_LENGTH);
    }

    private static Map<String, String> facts(String lines) {
        Map<String, String> facts = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                facts.put(line.substring(0, tab), line.substring(tab + 1));
            }
        });
        return facts;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
