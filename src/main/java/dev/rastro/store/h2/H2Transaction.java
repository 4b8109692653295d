package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.NewEvent;
import dev.rastro.store.BudgetRow;
import dev.rastro.store.CompanyProfile;
import dev.rastro.store.CompanyRow;
import dev.rastro.store.Exchange;
import dev.rastro.store.LedgerEntry;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.PackedOriginal;
import dev.rastro.store.StoreException;
import dev.rastro.store.StreamPosition;
import dev.rastro.store.Vault.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/**
 * One transaction of the vault.
 *
 * @param looking whether it looks for what is kept already; without effect on what it writes
 */
record H2Transaction(
        Connection connection, OriginalTable originals, LogAppender appender, String doing, boolean looking)
        implements Transaction {
    @Override
    public Set<String> known(Collection<String> sha256s) {
        return looking ? run(() -> originals.known(sha256s)) : Set.of();
    }

    @Override
    public Set<AccessKey> withDocument(Collection<AccessKey> keys) {
        return looking ? run(() -> appender.withDocument(keys)) : Set.of();
    }

    @Override
    public void keep(PackedOriginal original) {
        change(() -> originals.insert(original));
    }

    @Override
    public void append(NewEvent event) {
        change(() -> appender.append(event));
    }

    @Override
    public void journal(Exchange exchange) {
        change(() -> ExchangeTable.insert(connection, exchange));
    }

    @Override
    public void ledger(LedgerEntry entry) {
        change(() -> {
            int stream = new StreamTable(connection)
                    .id(entry.stream())
                    .orElseThrow(() -> new IllegalStateException("No position of " + entry.stream()));
            new LedgerTable(connection, stream).write(entry);
        });
    }

    @Override
    public void position(StreamPosition position) {
        change(() -> new StreamTable(connection).save(position));
    }

    @Override
    public void budget(BudgetRow row) {
        change(() -> BudgetTable.save(connection, row));
    }

    @Override
    public void company(CompanyRow company) {
        change(() -> CompanyTable.save(connection, company));
    }

    @Override
    public void profile(CompanyProfile profile) {
        change(() -> CompanyProfileTable.save(connection, profile));
    }

    @Override
    public void manifestation(ManifestationRow row) {
        change(() -> ManifestationTable.save(connection, row));
    }

    private void change(SqlStep step) {
        run(() -> {
            step.run();
            return true;
        });
    }

    private <T> T run(SqlCall<T> call) {
        try {
            return call.run();
        } catch (SQLException e) {
            throw new StoreException(doing, e);
        }
    }

    /** A step that may fail in the database. */
    @FunctionalInterface
    private interface SqlCall<T> {
        T run() throws SQLException;
    }

    @FunctionalInterface
    private interface SqlStep {
        void run() throws SQLException;
    }
}
