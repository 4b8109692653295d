package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.LogAdvanced;
import dev.rastro.log.NewEvent;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.store.PackedOriginal;
import dev.rastro.store.StoreException;
import dev.rastro.store.Vault;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/** {@link Vault} on H2: one transaction, one fsync, then the doorbell. */
public final class H2Vault implements Vault {
    private final H2Database database;
    private final EventCodec codec;
    private final Bus bus;

    public H2Vault(H2Database database, EventCodec codec, Bus bus) {
        this.database = database;
        this.codec = codec;
        this.bus = bus;
    }

    @Override
    public <T> T commit(String doing, Function<Transaction, T> work) {
        long[] reached = new long[1];
        T result = database.write(doing, connection -> {
            LogAppender appender = new LogAppender(connection, codec);
            OriginalTable originals = new OriginalTable(connection);
            T value = work.apply(new H2Transaction(originals, appender, doing));
            originals.flush();
            reached[0] = appender.flush();
            return value;
        });
        bus.post(new LogAdvanced(reached[0]));
        return result;
    }

    private record H2Transaction(OriginalTable originals, LogAppender appender, String doing) implements Transaction {
        @Override
        public Set<String> known(Collection<String> sha256s) {
            return run(() -> originals.known(sha256s));
        }

        @Override
        public Set<AccessKey> withDocument(Collection<AccessKey> keys) {
            return run(() -> appender.withDocument(keys));
        }

        @Override
        public void keep(PackedOriginal original) {
            run(() -> {
                originals.insert(original);
                return true;
            });
        }

        @Override
        public void append(NewEvent event) {
            run(() -> {
                appender.append(event);
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
    }

    /** A step that may fail in the database. */
    @FunctionalInterface
    private interface SqlCall<T> {
        T run() throws SQLException;
    }
}
