package dev.rastro.store.h2;

import dev.rastro.store.BudgetRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The table of the consumption budget. */
final class BudgetTable {
    static final String SELECT = "SELECT scope, kind, locked_until, reason, stamps, open_permit, failures FROM budget ";

    private BudgetTable() {}

    static void save(Connection connection, BudgetRow row) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO budget (scope, kind, locked_until, reason, stamps, open_permit, failures)"
                        + " KEY (scope, kind) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, row.scope());
            merge.setString(2, row.kind());
            merge.setLong(3, row.lockedUntil());
            merge.setString(4, row.reason());
            merge.setString(5, row.stamps().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            merge.setLong(6, row.openPermit());
            merge.setInt(7, row.failures());
            merge.executeUpdate();
        }
    }

    static List<BudgetRow> rows(PreparedStatement query) throws SQLException {
        List<BudgetRow> result = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                result.add(new BudgetRow(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        stamps(row.getString(5)),
                        row.getLong(6),
                        row.getInt(7)));
            }
        }
        return result;
    }

    private static List<Long> stamps(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(stamp -> !stamp.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
