package dev.rastro.store.h2;

import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentGroup;
import dev.rastro.store.GroupBy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Documents put together, counted and added up. */
final class GroupSql {
    private GroupSql() {}

    static List<DocumentGroup> groups(
            Connection connection,
            String table,
            DocumentFilter filter,
            List<GroupBy> by,
            List<PendingSql.Condition> further)
            throws SQLException {
        FilterSql where = new FilterSql(filter);
        further.forEach(where::and);
        PendingSql.counting(connection, table, filter.pending()).ifPresent(where::and);
        MarkTable.counting(filter).ifPresent(where::and);
        String columns = by.stream().map(GroupSql::column).collect(Collectors.joining(", "));
        String sql = "SELECT " + columns + ", " + name(by) + ", COUNT(*), SUM(sort_total) FROM " + table
                + " AS document" + where.sql() + " GROUP BY " + columns;
        List<DocumentGroup> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            where.bind(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(group(row, by));
                }
            }
        }
        return joined(found);
    }

    private static String column(GroupBy by) {
        return switch (by) {
            case ISSUER -> "issuer_id";
            case RECIPIENT -> "recipient_id";
            // Months are made of days here: a division is cheaper than a calendar, a million times.
            case MONTH, DAY -> FilterSql.DAY;
            case FAMILY -> "family";
            case SITUATION -> "situation";
            case CFOP -> throw new IllegalArgumentException("The list does not know the CFOP of items");
        };
    }

    private static String name(List<GroupBy> by) {
        return by.contains(GroupBy.ISSUER)
                ? "MAX(issuer_name)"
                : by.contains(GroupBy.RECIPIENT) ? "MAX(recipient_name)" : "NULL";
    }

    private static DocumentGroup group(ResultSet row, List<GroupBy> by) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            values.add(value(by.get(i), row.getObject(i + 1)));
        }
        String name = row.getString(by.size() + 1);
        BigDecimal sum = row.getBigDecimal(by.size() + 3);
        return new DocumentGroup(
                values, name == null ? "" : name, row.getLong(by.size() + 2), sum == null ? BigDecimal.ZERO : sum);
    }

    private static String value(GroupBy by, @org.jspecify.annotations.Nullable Object stored) {
        if (by != GroupBy.MONTH && by != GroupBy.DAY) {
            return stored == null ? "" : stored.toString();
        }
        long day = stored == null ? -1 : ((Number) stored).longValue();
        // No day of issue is stored as second 0, which is the last day of 1969 in Brasília.
        if (day <= 0) {
            return "";
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        return by == GroupBy.DAY ? date.toString() : YearMonth.from(date).toString();
    }

    /** Groups of the same values as one. */
    static List<DocumentGroup> joined(List<DocumentGroup> groups) {
        Map<List<String>, DocumentGroup> joined = new LinkedHashMap<>();
        groups.forEach(each -> joined.merge(
                each.values(),
                each,
                (one, other) -> new DocumentGroup(
                        one.values(),
                        one.name().compareTo(other.name()) >= 0 ? one.name() : other.name(),
                        one.count() + other.count(),
                        one.sum().add(other.sum()))));
        return List.copyOf(joined.values());
    }
}
