package dev.rastro.store.h2;

import dev.rastro.log.Shadow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@link Shadow} on H2: tables beside those that are shown. */
final class H2Shadow implements Shadow {
    /** The tables of each consumer's read model. A consumer that is not here is computed anew in place. */
    private static final Map<String, List<String>> TABLES = Map.of(
            "documents", List.of("document", "document_past", "document_mark"),
            "audit", List.of("audit"),
            "quarantine", List.of("quarantine"),
            "links", List.of("document_link", "freight_note", "freight_charge"));

    /** Whose tables the crossings are computed from. */
    private static final Set<String> CROSSED = Set.of("documents", "links");

    private final H2Database database;
    private final String consumer;
    private final CrossingRows crossings;

    H2Shadow(H2Database database, String consumer, CrossingRows crossings) {
        this.database = database;
        this.consumer = consumer;
        this.crossings = crossings;
        tables(consumer);
    }

    /** The consumers whose read models are built beside the shown ones. */
    static Set<String> consumers() {
        return TABLES.keySet();
    }

    static List<String> tables(String consumer) {
        List<String> tables = TABLES.get(consumer);
        if (tables == null) {
            throw new IllegalArgumentException("No read model of " + consumer);
        }
        return tables;
    }

    @Override
    public Stage open(long end) {
        return find().orElseGet(() -> {
            Stage first = new Stage(end, "", 0, 0);
            database.define("Making room for a read model", connection -> {
                for (String table : tables(consumer)) {
                    ShadowTables.create(connection, table);
                }
                return first;
            });
            reached(first);
            return first;
        });
    }

    private Optional<Stage> find() {
        return database.read("Reading how far a rebuild got", connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT until_position, after_key,"
                    + " after_position, done FROM read_model_rebuild WHERE consumer = ?")) {
                query.setString(1, consumer);
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Stage(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public void reached(Stage stage) {
        database.writeRebuildable("Noting how far a rebuild got", connection -> note(connection, stage, false));
    }

    private boolean note(Connection connection, Stage stage, boolean ready) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO read_model_rebuild (consumer, until_position, after_key, after_position, done, ready)"
                        + " KEY (consumer) VALUES (?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, consumer);
            merge.setLong(2, stage.until());
            merge.setString(3, stage.key());
            merge.setLong(4, stage.position());
            merge.setLong(5, stage.done());
            merge.setBoolean(6, ready);
            return merge.executeUpdate() > 0;
        }
    }

    @Override
    public void complete() {
        for (String table : tables(consumer)) {
            // One at a time: writers need not wait for all of them.
            for (String index : database.read("Reading a table's indexes", at -> ShadowTables.indexes(at, table))) {
                database.define("Indexing a read model", connection -> {
                    ShadowTables.run(connection, index);
                    return index;
                });
            }
        }
    }

    @Override
    public void show() {
        Stage stage = find().orElseThrow(() -> new IllegalStateException("Nothing was built of " + consumer));
        // From here on the exchange happens, now or at the next opening.
        database.write("Writing an exchange of tables down", connection -> note(connection, stage, true));
        database.restructure("Exchanging tables", ShadowTables::finishExchanges);
        if (CROSSED.contains(consumer)) {
            database.writeRebuildable("Computing the crossings", crossings::computeAll);
        }
    }

    @Override
    public long compare(Consumer<String> differences) {
        return database.read("Comparing read models", connection -> {
            long rows = 0;
            for (String table : tables(consumer)) {
                rows += TableComparison.of(connection, table).run(connection, differences);
            }
            if (CROSSED.contains(consumer)) {
                rows += crossings.compare(connection, differences);
            }
            return rows;
        });
    }

    @Override
    public void discard() {
        database.restructure("Discarding a read model", connection -> {
            ShadowTables.discard(connection, consumer);
            return true;
        });
    }
}
