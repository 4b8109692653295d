package dev.rastro.store.h2;

import dev.rastro.log.Bus;
import dev.rastro.log.LogAdvanced;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.store.Vault;
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
            T value = work.apply(new H2Transaction(connection, originals, appender, doing, true));
            originals.flush();
            reached[0] = appender.flush();
            return value;
        });
        bus.post(new LogAdvanced(reached[0]));
        return result;
    }
}
