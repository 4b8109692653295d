package dev.rastro.store.h2;

import dev.rastro.store.Crossings.Cursor;
import dev.rastro.store.Parties;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** FROM and WHERE of a crossing, with the parameters of both. {@code d} has the columns of the document to act on. */
final class CrossingQuery {
    private final String from;
    private final String other;
    private final List<Object> fromParameters = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /**
     * A query.
     *
     * @param other the counterpart's key, an empty text where there is none
     */
    CrossingQuery(String from, String other) {
        this.from = from;
        this.other = other;
    }

    /** Adds parameters that FROM wants, in their order. */
    CrossingQuery with(Object... values) {
        Collections.addAll(fromParameters, values);
        return this;
    }

    CrossingQuery where(String condition, Object... values) {
        conditions.add(condition);
        Collections.addAll(parameters, values);
        return this;
    }

    /** Restricts to documents that were issued before a moment, in seconds of the epoch. */
    CrossingQuery issuedBefore(long moment) {
        return where("d.sort_issued < ?", moment);
    }

    /** Restricts to documents that one of some companies issued or received. */
    CrossingQuery of(Parties companies) {
        if (companies.unrestricted()) {
            return this;
        }
        PendingSql.Condition either = PartySql.oneOf(companies, List.of("d.issuer_id", "d.recipient_id"));
        return where(either.sql(), either.values().toArray());
    }

    /** Restricts to rows after the last one of the page before. */
    CrossingQuery startAfter(Cursor after) {
        return where(
                "(d.sort_issued < ? OR d.sort_issued = ? AND (d.df_key < ? OR d.df_key = ? AND " + other + " < ?))",
                after.issued(),
                after.issued(),
                after.key(),
                after.key(),
                after.other());
    }

    String other() {
        return other;
    }

    String sql() {
        return " FROM " + from + " WHERE " + String.join(" AND ", conditions);
    }

    /** Writes the parameters into a statement. */
    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        int index = 0;
        for (Object value : Stream.of(fromParameters, parameters)
                .flatMap(Collection::stream)
                .toList()) {
            index++;
            if (value instanceof Collection<?> list) {
                statement.setArray(index, connection.createArrayOf("VARCHAR", list.toArray()));
            } else {
                statement.setObject(index, value);
            }
        }
    }

    /** What tells it from another query: its text and parameters. */
    @Override
    public String toString() {
        return other + sql() + fromParameters + parameters;
    }
}
