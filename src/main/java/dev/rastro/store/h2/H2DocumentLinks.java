package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.LinkKind;
import dev.rastro.store.ContentHash;
import dev.rastro.store.CrossingRules;
import dev.rastro.store.DocumentLink;
import dev.rastro.store.DocumentLinks;
import dev.rastro.store.FreightCharge;
import dev.rastro.store.FreightNote;
import dev.rastro.store.LinkFacts;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@link DocumentLinks} on H2. */
public final class H2DocumentLinks implements DocumentLinks {
    private static final String RELATED =
            "SELECT link.kind, link.outgoing, link.other, " + DocumentTable.qualified("document") + """
             FROM (
                SELECT kind, TRUE AS outgoing, cited AS other FROM document_link WHERE citing = ?
                UNION ALL
                SELECT kind, FALSE, citing FROM document_link WHERE cited = ?) AS link
            LEFT JOIN document ON document.df_key = link.other
            ORDER BY link.outgoing DESC, link.kind, link.other LIMIT ?""";
    private static final String COUNT = """
            SELECT (SELECT COUNT(*) FROM document_link WHERE citing = ?)
                 + (SELECT COUNT(*) FROM document_link WHERE cited = ?)""";

    private final H2Database database;
    private final String suffix;
    private final CrossingRows crossings;

    public H2DocumentLinks(H2Database database) {
        this(database, "", new CrossingRows(CrossingRules.load()));
    }

    private H2DocumentLinks(H2Database database, String suffix, CrossingRows crossings) {
        this.database = database;
        this.crossings = crossings;
        this.suffix = suffix;
    }

    @Override
    public DocumentLinks shadowed() {
        return new H2DocumentLinks(database, ShadowTables.SUFFIX, crossings);
    }

    @Override
    public void save(String consumer, LinkFacts facts, long position) {
        database.writeRebuildable("Writing the links of documents", connection -> {
            links(connection, facts.links());
            notes(connection, facts.notes());
            charges(connection, facts.charges());
            if (suffix.isEmpty()) {
                crossings.refresh(connection, touched(facts));
            }
            return H2ReadModels.moveTo(connection, consumer + suffix, position);
        });
    }

    private static List<AccessKey> touched(LinkFacts facts) {
        return Stream.of(
                        facts.links().stream().map(DocumentLink::citing),
                        facts.links().stream().map(DocumentLink::cited),
                        facts.notes().stream().map(FreightNote::key),
                        facts.charges().stream().map(FreightCharge::key))
                .flatMap(keys -> keys)
                .toList();
    }

    private void links(Connection connection, List<DocumentLink> links) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO document_link" + suffix
                + " (citing, cited, kind) KEY (citing, cited, kind) VALUES (?, ?, ?)")) {
            for (DocumentLink link : links) {
                merge.setString(1, link.citing().value());
                merge.setString(2, link.cited().value());
                merge.setString(3, link.kind().code());
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    private void notes(Connection connection, List<FreightNote> notes) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO freight_note" + suffix + " (df_key, mode) KEY (df_key, mode) VALUES (?, ?)")) {
            for (FreightNote note : notes) {
                merge.setString(1, note.key().value());
                merge.setString(2, note.mode());
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    private void charges(Connection connection, List<FreightCharge> charges) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO freight_charge" + suffix + " (df_key, notes, payer, purpose, service)"
                        + " KEY (df_key, notes, payer, purpose, service) VALUES (?, ?, ?, ?, ?)")) {
            for (FreightCharge charge : charges) {
                merge.setString(1, charge.key().value());
                merge.setBytes(2, ContentHash.toBytes(charge.notes()));
                merge.setString(3, charge.payer());
                merge.setString(4, charge.purpose());
                merge.setString(5, charge.service());
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    @Override
    public void clear(String consumer) {
        database.writeRebuildable("Emptying the links of documents", connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : List.of("document_link", "freight_note", "freight_charge")) {
                    statement.executeUpdate("DELETE FROM " + table + suffix);
                }
            }
            if (suffix.isEmpty()) {
                CrossingRows.forget(connection);
            }
            return H2ReadModels.moveTo(connection, consumer + suffix, 0);
        });
    }

    @Override
    public Related related(AccessKey key, int limit) {
        return database.read("Reading the links of a document", connection -> {
            List<Relation> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(RELATED)) {
                query.setString(1, key.value());
                query.setString(2, key.value());
                query.setInt(3, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(relation(row));
                    }
                }
            }
            return new Related(found, found.size() < limit ? found.size() : count(connection, key));
        });
    }

    @Override
    public Related linked(AccessKey key, boolean outgoing, Set<LinkKind> kinds, int limit) {
        String self = outgoing ? "citing" : "cited";
        String other = outgoing ? "cited" : "citing";
        String where = " WHERE " + self + " = ? AND kind = ANY(?)";
        String sql = "SELECT link.kind, " + outgoing + " AS outgoing, link." + other + ", "
                + DocumentTable.qualified("document")
                + " FROM document_link AS link LEFT JOIN document ON document.df_key"
                + " = link." + other + where + " ORDER BY link." + other + " LIMIT ?";
        return database.read("Reading linked documents", connection -> {
            Array codes = connection.createArrayOf(
                    "VARCHAR", kinds.stream().map(LinkKind::code).toArray());
            List<Relation> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, key.value());
                query.setArray(2, codes);
                query.setInt(3, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(relation(row));
                    }
                }
            }
            if (found.size() < limit) {
                return new Related(found, found.size());
            }
            try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM document_link" + where)) {
                query.setString(1, key.value());
                query.setArray(2, codes);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return new Related(found, row.getLong(1));
                }
            }
        });
    }

    private static Relation relation(ResultSet row) throws SQLException {
        String kind = row.getString(1);
        return new Relation(
                LinkKind.ofCode(kind).orElse(LinkKind.CITES),
                row.getBoolean(2),
                new AccessKey(row.getString(3)),
                row.getString("df_key") == null ? null : DocumentTable.read(row));
    }

    private static long count(Connection connection, AccessKey key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNT)) {
            query.setString(1, key.value());
            query.setString(2, key.value());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
