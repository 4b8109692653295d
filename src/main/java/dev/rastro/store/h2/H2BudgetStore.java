package dev.rastro.store.h2;

import dev.rastro.store.BudgetRow;
import dev.rastro.store.BudgetStore;
import dev.rastro.store.ClockMark;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link BudgetStore} on H2. */
public final class H2BudgetStore implements BudgetStore {
    private final H2Database database;

    public H2BudgetStore(H2Database database) {
        this.database = database;
    }

    @Override
    public List<BudgetRow> rows() {
        return database.read("Reading the budget", connection -> {
            try (PreparedStatement query = connection.prepareStatement(BudgetTable.SELECT + "ORDER BY scope, kind")) {
                return BudgetTable.rows(query);
            }
        });
    }

    @Override
    public Optional<BudgetRow> find(String scope, String kind) {
        return database.read("Reading the budget", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(BudgetTable.SELECT + "WHERE scope = ? AND kind = ?")) {
                query.setString(1, scope);
                query.setString(2, kind);
                return BudgetTable.rows(query).stream().findFirst();
            }
        });
    }

    @Override
    public void save(BudgetRow row) {
        database.write("Writing the budget", connection -> {
            BudgetTable.save(connection, row);
            return row;
        });
    }

    @Override
    public List<ClockMark> marks() {
        return database.read("Reading the clocks", connection -> {
            List<ClockMark> result = new ArrayList<>();
            try (PreparedStatement query =
                            connection.prepareStatement("SELECT source, proven, other_clock FROM proven_clock");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    result.add(new ClockMark(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
            return result;
        });
    }

    @Override
    public void save(ClockMark mark) {
        database.write("Writing a clock", connection -> {
            try (PreparedStatement merge = connection.prepareStatement(
                    "MERGE INTO proven_clock (source, proven, other_clock) KEY (source) VALUES (?, ?, ?)")) {
                merge.setString(1, mark.source());
                merge.setLong(2, mark.proven());
                merge.setLong(3, mark.other());
                return merge.executeUpdate();
            }
        });
    }
}
