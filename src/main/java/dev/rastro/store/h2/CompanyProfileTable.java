package dev.rastro.store.h2;

import dev.rastro.store.CompanyProfile;
import dev.rastro.store.CompanyProfileStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of companies' profiles. */
public final class CompanyProfileTable implements CompanyProfileStore {
    private static final String COLUMNS = "taxpayer, alias, group_name, colour, print_profile";

    private final H2Database database;

    public CompanyProfileTable(H2Database database) {
        this.database = database;
    }

    static void save(Connection connection, CompanyProfile profile) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO company_profile (" + COLUMNS + ") KEY (taxpayer) VALUES (?, ?, ?, ?, ?)")) {
            merge.setString(1, profile.taxpayer());
            merge.setString(2, profile.alias());
            merge.setString(3, profile.group());
            merge.setString(4, profile.colour());
            merge.setString(5, profile.printProfile());
            merge.executeUpdate();
        }
    }

    @Override
    public List<CompanyProfile> all() {
        return database.read("Reading the companies' profiles", connection -> {
            List<CompanyProfile> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "SELECT " + COLUMNS + " FROM company_profile ORDER BY taxpayer");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new CompanyProfile(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            return found;
        });
    }
}
