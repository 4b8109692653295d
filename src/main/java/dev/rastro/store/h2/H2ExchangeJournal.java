package dev.rastro.store.h2;

import dev.rastro.store.Exchange;
import dev.rastro.store.ExchangeJournal;
import java.sql.PreparedStatement;
import java.util.List;

/** {@link ExchangeJournal} on H2. */
public final class H2ExchangeJournal implements ExchangeJournal {
    private final H2Database database;

    public H2ExchangeJournal(H2Database database) {
        this.database = database;
    }

    @Override
    public List<Exchange> ofTrace(String traceId) {
        return database.read("Reading the journal", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(ExchangeTable.SELECT + "WHERE trace_id = ? ORDER BY id")) {
                query.setString(1, traceId);
                return ExchangeTable.rows(query);
            }
        });
    }

    @Override
    public List<Exchange> latest(String taxpayer, int limit) {
        return database.read("Reading the journal", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    ExchangeTable.SELECT + "WHERE interested = ? ORDER BY id DESC LIMIT ?")) {
                query.setString(1, taxpayer);
                query.setInt(2, limit);
                return ExchangeTable.rows(query);
            }
        });
    }
}
