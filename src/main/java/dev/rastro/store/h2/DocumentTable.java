package dev.rastro.store.h2;

import com.google.common.base.Splitter;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.ContentHash;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.Marks;
import dev.rastro.store.PastDocument;
import dev.rastro.store.SearchText;
import dev.rastro.store.Unsettled;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of the document list to and from table {@code document}. */
final class DocumentTable {
    static final String COLUMNS = "df_key, family, model, series, number, issued_at, issuer_id, issuer_name,"
            + " recipient_id, recipient_name, total, situation, completeness, environment, operation, manifestation,"
            + " corrections, alert, content, changed_at, pending, pending_since, known_as_of,"
            + " tags, stage, responsible, archived, note_count";
    private static final String MERGE = " (" + COLUMNS
            + ", search_text, sort_issued, sort_number, sort_issuer, sort_recipient, sort_total) KEY (df_key)"
            + " VALUES (" + "?, ".repeat(33) + "?)";
    private static final String MERGE_PAST = MERGE.replace(
                    "sort_total) KEY (df_key)", "sort_total, until_at) KEY (df_key, until_at)")
            .replace("VALUES (", "VALUES (?, ");
    /** Between tags: what no tag contains. */
    private static final String MARK = "\u001f";

    private static final Splitter MARKS = Splitter.on(MARK).omitEmptyStrings();
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final int SORT_TEXT = 60;

    private DocumentTable() {}

    /** The columns of one of several tables of a query. */
    static String qualified(String table) {
        return Arrays.stream(COLUMNS.split(", ", -1))
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }

    static void merge(Connection connection, String table, Collection<DocumentRow> rows) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO " + table + MERGE)) {
            for (DocumentRow row : rows) {
                bind(merge, row);
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    static void mergePast(Connection connection, String table, Collection<PastDocument> past) throws SQLException {
        if (past.isEmpty()) {
            return;
        }
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO " + table + MERGE_PAST)) {
            for (PastDocument each : past) {
                bind(merge, each.row());
                merge.setObject(35, each.until());
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    private static void bind(PreparedStatement merge, DocumentRow row) throws SQLException {
        String content = row.content();
        OffsetDateTime issuedAt = row.issuedAt();
        BigDecimal total = row.total();
        merge.setString(1, row.key().value());
        merge.setString(2, row.family().name());
        merge.setString(3, row.model());
        merge.setString(4, cut(row.series(), 20));
        merge.setString(5, cut(row.number(), 20));
        merge.setObject(6, issuedAt);
        merge.setString(7, cut(row.issuerId(), 30));
        merge.setString(8, cut(row.issuerName(), 200));
        merge.setString(9, cut(row.recipientId(), 30));
        merge.setString(10, cut(row.recipientName(), 200));
        merge.setBigDecimal(11, total);
        merge.setString(12, row.situation().name());
        merge.setString(13, row.completeness().name());
        merge.setString(14, row.environment().name());
        merge.setString(15, cut(row.operation(), 2));
        merge.setString(16, row.manifestation().name());
        merge.setInt(17, row.corrections());
        merge.setBoolean(18, row.alert());
        merge.setBytes(19, content == null ? null : ContentHash.toBytes(content));
        merge.setObject(20, row.changedAt());
        List<Unsettled.State> open = row.unsettled().states();
        Instant knownAsOf = row.unsettled().knownAsOf();
        merge.setString(21, join(open, Unsettled.State::code));
        merge.setString(22, join(open, state -> String.valueOf(state.since().getEpochSecond())));
        merge.setObject(23, knownAsOf == null ? null : knownAsOf.getEpochSecond());
        bind(merge, row.marks());
        merge.setString(29, searchText(row));
        merge.setLong(30, issuedAt == null ? 0 : issuedAt.toEpochSecond());
        merge.setLong(31, sortNumber(row.number()));
        merge.setString(32, sortText(row.issuerName()));
        merge.setString(33, sortText(row.recipientName()));
        merge.setBigDecimal(34, total == null ? BigDecimal.ZERO : total);
    }

    private static void bind(PreparedStatement merge, Marks marks) throws SQLException {
        merge.setString(24, String.join(MARK, marks.tags()));
        merge.setString(25, marks.stage());
        merge.setString(26, marks.responsible());
        merge.setBoolean(27, marks.archived());
        merge.setInt(28, marks.notes());
    }

    private static Marks marks(ResultSet row) throws SQLException {
        return new Marks(
                MARKS.splitToList(row.getString("tags")),
                row.getString("stage"),
                row.getString("responsible"),
                row.getBoolean("archived"),
                row.getInt("note_count"));
    }

    private static String join(List<Unsettled.State> states, Function<Unsettled.State, String> part) {
        return states.stream().map(part).collect(Collectors.joining(" "));
    }

    private static Unsettled unsettled(ResultSet row) throws SQLException {
        List<String> codes = words(row.getString("pending"));
        List<String> since = words(row.getString("pending_since"));
        List<Unsettled.State> states = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            states.add(new Unsettled.State(codes.get(i), Instant.ofEpochSecond(Long.parseLong(since.get(i)))));
        }
        Long knownAsOf = row.getObject("known_as_of", Long.class);
        return new Unsettled(states, knownAsOf == null ? null : Instant.ofEpochSecond(knownAsOf));
    }

    /** {@code null} in lines that an earlier version wrote. */
    static List<String> words(@Nullable String text) {
        return text == null ? List.of() : WORDS.splitToList(text);
    }

    private static String searchText(DocumentRow row) {
        String text = Stream.of(
                        row.number(),
                        row.issuerName(),
                        row.recipientName(),
                        row.issuerId(),
                        row.recipientId(),
                        row.key().value())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return String.valueOf(cut(SearchText.fold(text), 700));
    }

    private static String sortText(@Nullable String text) {
        return text == null ? "" : String.valueOf(cut(SearchText.fold(text), SORT_TEXT));
    }

    private static long sortNumber(@Nullable String number) {
        boolean numeric =
                number != null && number.length() <= 18 && number.chars().allMatch(Character::isDigit);
        return number == null || !numeric || number.isEmpty() ? 0 : Long.parseLong(number);
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    static DocumentRow read(ResultSet row) throws SQLException {
        byte @Nullable [] content = row.getBytes("content");
        return new DocumentRow(
                new AccessKey(row.getString("df_key")),
                DfeFamily.valueOf(row.getString("family")),
                row.getString("model"),
                row.getString("series"),
                row.getString("number"),
                row.getObject("issued_at", OffsetDateTime.class),
                row.getString("issuer_id"),
                row.getString("issuer_name"),
                row.getString("recipient_id"),
                row.getString("recipient_name"),
                money(row.getBigDecimal("total")),
                Situation.valueOf(row.getString("situation")),
                Completeness.valueOf(row.getString("completeness")),
                Environment.valueOf(row.getString("environment")),
                row.getString("operation"),
                Manifestation.valueOf(row.getString("manifestation")),
                row.getInt("corrections"),
                row.getBoolean("alert"),
                content == null ? null : ContentHash.toHex(content),
                row.getObject("changed_at", OffsetDateTime.class),
                unsettled(row),
                marks(row));
    }

    /** Two decimals, unless the document itself has more that count. */
    private static @Nullable BigDecimal money(@Nullable BigDecimal stored) {
        if (stored == null) {
            return null;
        }
        BigDecimal plain = stored.stripTrailingZeros();
        return plain.scale() <= 2 ? plain.setScale(2, RoundingMode.UNNECESSARY) : plain;
    }
}
