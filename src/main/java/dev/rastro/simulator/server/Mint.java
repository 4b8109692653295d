package dev.rastro.simulator.server;

import org.jspecify.annotations.Nullable;

/** Makes up what stands under the first NSUs of a stream, each time the same. Safe for use by several threads. */
@FunctionalInterface
interface Mint {
    /** No made-up NSUs. */
    Mint NONE = nsu -> null;

    /** The entry of an NSU; {@code null} where there is a hole. */
    @Nullable
    Entry at(long nsu);
}
