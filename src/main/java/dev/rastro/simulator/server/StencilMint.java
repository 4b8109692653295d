package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.document.MintedKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a stream in groups of ten NSUs: six documents, known by their summary or whole, two events, and two NSUs that
 * are documents too, of which every fifth group leaves the last out. Immutable.
 */
final class StencilMint implements Mint {
    private static final int GROUP = 10;

    private final List<Dies> dies;
    private final long salt;

    StencilMint(List<Dies> dies, long salt) {
        this.dies = List.copyOf(dies);
        this.salt = salt;
    }

    @Override
    public @Nullable Entry at(long nsu) {
        long group = (nsu - 1) / GROUP;
        Dies set = dies.get((int) Math.floorMod(salt + group, (long) dies.size()));
        return switch ((int) ((nsu - 1) % GROUP)) {
            case 0, 3, 7 -> entry(nsu, nsu, set.summary());
            case 2 -> entry(nsu, nsu - 1, set.event());
            case 4 -> entry(nsu, nsu - 1, set.eventSummary());
            case 9 -> group % 5 == 0 ? null : entry(nsu, nsu, set.document());
            default -> entry(nsu, nsu, set.document());
        };
    }

    private Entry entry(long nsu, long about, Stencil stencil) {
        String key = MintedKeys.key(stencil.document().key(), about, salt);
        return new Entry(nsu, stencil.schema(), key, stencil.cut(key, salt).getBytes(StandardCharsets.UTF_8));
    }
}
