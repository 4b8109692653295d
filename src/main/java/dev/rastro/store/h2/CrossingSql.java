package dev.rastro.store.h2;

import dev.rastro.dfe.LinkKind;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.CrossingList;
import dev.rastro.store.CrossingRules.Rule;
import dev.rastro.store.Crossings.Cursor;
import dev.rastro.store.Crossings.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** FROM and WHERE of a crossing, with its parameters. The document to act on is {@code d}, its counterpart's key {@link #other}. */
final class CrossingSql {
    private static final String CANCELLED =
            "('" + Situation.CANCELLED.name() + "', '" + Situation.CANCELLED_BY_REPLACEMENT.name() + "')";
    private static final String AUTHORIZED = "'" + Situation.AUTHORIZED.name() + "'";
    private static final String CARRIES = "'" + LinkKind.TRANSPORTS.code() + "'";
    private static final String SAME_CHARGE =
            "%1$s.notes = g.notes AND %1$s.payer = g.payer AND %1$s.purpose = ANY(?) AND %1$s.service = ANY(?)";

    private String from;
    private final String other;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    CrossingSql(Query query, Rule rule) {
        from = from(query.list());
        other = switch (query.list()) {
            case CTE_OF_CANCELLED_NOTE, DUPLICATE_CHARGE -> "o.df_key";
            case CANCELLED_AFTER_CONFIRMATION, WITHOUT_CTE, MDFE_NOT_CLOSED -> "''";
        };
        conditions(query.list(), rule);
        if (rule.aged()) {
            add("d.sort_issued < ?", query.asOf().minusDays(query.days()).toEpochSecond());
        }
        if (!query.companies().unrestricted()) {
            PendingSql.Condition either = PartySql.oneOf(query.companies(), List.of("d.issuer_id", "d.recipient_id"));
            add(either.sql(), either.values().toArray());
        }
    }

    private static String from(CrossingList list) {
        return switch (list) {
            case CANCELLED_AFTER_CONFIRMATION -> "document d";
            // Left to itself the database goes through all that is authorized: most of what there is.
            case MDFE_NOT_CLOSED -> "document d USE INDEX (document_family)";
            case CTE_OF_CANCELLED_NOTE ->
                "document o JOIN document_link l ON l.cited = o.df_key AND l.kind = " + CARRIES
                        + " JOIN document d ON d.df_key = l.citing";
            case WITHOUT_CTE -> "freight_note f JOIN document d ON d.df_key = f.df_key";
            case DUPLICATE_CHARGE ->
                "(SELECT notes, payer FROM freight_charge GROUP BY notes, payer HAVING MIN(df_key) < MAX(df_key)) g"
                        + " JOIN freight_charge c ON " + String.format(SAME_CHARGE, "c")
                        + " JOIN freight_charge e ON " + String.format(SAME_CHARGE, "e") + " AND e.df_key < c.df_key"
                        + " JOIN document d ON d.df_key = c.df_key JOIN document o ON o.df_key = e.df_key";
        };
    }

    private void conditions(CrossingList list, Rule rule) {
        switch (list) {
            case CANCELLED_AFTER_CONFIRMATION -> {
                add("d.situation IN " + CANCELLED);
                add("d.manifestation = '" + Manifestation.CONFIRMED.name() + "'");
            }
            case CTE_OF_CANCELLED_NOTE -> {
                add("o.situation IN " + CANCELLED);
                add("d.situation = " + AUTHORIZED);
            }
            case WITHOUT_CTE -> {
                add("f.mode = ANY(?)", rule.modes());
                add("d.situation = " + AUTHORIZED);
                add("NOT EXISTS (SELECT 1 FROM document_link l WHERE l.cited = d.df_key AND l.kind = " + CARRIES + ")");
            }
            case DUPLICATE_CHARGE -> {
                for (int i = 0; i < 2; i++) {
                    Collections.addAll(parameters, rule.purposes(), rule.services());
                }
                add("d.situation = " + AUTHORIZED);
                add("o.situation = " + AUTHORIZED);
                add("(d.number IS DISTINCT FROM o.number OR d.issuer_id IS DISTINCT FROM o.issuer_id)");
            }
            case MDFE_NOT_CLOSED -> {
                add("d.family = 'MDFE'");
                add("d.situation = " + AUTHORIZED);
            }
        }
    }

    /** Finds rows in the order of the page: where most notes match, the first hundred are found at once. To count all, it is slow. */
    CrossingSql inOrder() {
        from = from.replace(
                "freight_note f JOIN document d ON d.df_key = f.df_key",
                "document d USE INDEX (document_issued) JOIN freight_note f ON f.df_key = d.df_key");
        return this;
    }

    /** Restricts to rows after the last one of the page before. */
    void startAfter(Cursor after) {
        add(
                "(d.sort_issued < ? OR d.sort_issued = ? AND (d.df_key < ? OR d.df_key = ? AND " + other + " < ?))",
                after.issued(),
                after.issued(),
                after.key(),
                after.key(),
                after.other());
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        Collections.addAll(parameters, values);
    }

    /** The counterpart's key, an empty text where there is none. */
    String other() {
        return other;
    }

    String sql() {
        return " FROM " + from + " WHERE " + String.join(" AND ", conditions);
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            if (value instanceof List<?> list) {
                statement.setArray(i + 1, connection.createArrayOf("VARCHAR", list.toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
