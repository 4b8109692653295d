package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.Nsu;
import org.jspecify.annotations.Nullable;

/** One {@code docZip} of an answer. */
public sealed interface DistributionItem {
    /** Its NSU; {@code null} where the service gave none or 0, as it does for questions by key. */
    @Nullable
    Nsu nsu();

    /** The schema it names, as written; empty where it names none. */
    String schema();

    /** Unpacked. Whether Rastro knows the schema is for the intake to say. */
    record Content(@Nullable Nsu nsu, String schema, byte[] xml) implements DistributionItem {}

    /** Could not be unpacked: kept as it came. */
    record Unreadable(@Nullable Nsu nsu, String schema, byte[] packed, String reason) implements DistributionItem {}
}
