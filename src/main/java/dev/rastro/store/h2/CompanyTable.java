package dev.rastro.store.h2;

import dev.rastro.dfe.Environment;
import dev.rastro.store.CompanyRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The table of companies. */
final class CompanyTable {
    private static final String COLUMNS =
            "taxpayer, name, uf, environment, services, certificate, rule_on, suppliers, minimum";
    static final String SELECT = "SELECT " + COLUMNS + " FROM company ";

    private CompanyTable() {}

    static void save(Connection connection, CompanyRow row) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO company (" + COLUMNS + ") KEY (taxpayer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, row.taxpayer());
            merge.setString(2, row.name());
            merge.setString(3, row.uf());
            merge.setString(4, row.environment().name());
            merge.setString(5, String.join(" ", row.services()));
            merge.setString(6, row.certificate());
            merge.setBoolean(7, row.ruleOn());
            merge.setString(8, String.join(" ", row.suppliers()));
            merge.setBigDecimal(9, row.minimum());
            merge.executeUpdate();
        }
    }

    static List<CompanyRow> rows(PreparedStatement query) throws SQLException {
        List<CompanyRow> result = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                result.add(new CompanyRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Environment.valueOf(row.getString(4)),
                        words(row.getString(5)),
                        row.getString(6),
                        row.getBoolean(7),
                        words(row.getString(8)),
                        row.getBigDecimal(9)));
            }
        }
        return result;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
