package dev.rastro.store.h2;

import dev.rastro.store.CompanyRow;
import dev.rastro.store.CompanyStore;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;

/** {@link CompanyStore} on H2. */
public final class H2CompanyStore implements CompanyStore {
    private final H2Database database;

    public H2CompanyStore(H2Database database) {
        this.database = database;
    }

    @Override
    public List<CompanyRow> all() {
        return database.read("Reading the companies", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(CompanyTable.SELECT + "ORDER BY name, taxpayer")) {
                return CompanyTable.rows(query);
            }
        });
    }

    @Override
    public Optional<CompanyRow> find(String taxpayer) {
        return database.read("Reading a company", connection -> {
            try (PreparedStatement query = connection.prepareStatement(CompanyTable.SELECT + "WHERE taxpayer = ?")) {
                query.setString(1, taxpayer);
                return CompanyTable.rows(query).stream().findFirst();
            }
        });
    }
}
