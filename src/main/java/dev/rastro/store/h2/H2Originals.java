package dev.rastro.store.h2;

import dev.rastro.store.OriginalCodec;
import dev.rastro.store.OriginalStore;
import java.util.Optional;

/** {@link OriginalStore} on H2. */
public final class H2Originals implements OriginalStore {
    private final H2Database database;
    private final OriginalCodec codec;

    public H2Originals(H2Database database, OriginalCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    public Optional<byte[]> read(String sha256) {
        return database.read("Reading an original", connection -> new OriginalTable(connection).find(sha256))
                .map(codec::unpack);
    }
}
