package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;

/** A question to a distribution service. */
public sealed interface DistributionRequest {
    NsuStream stream();

    /**
     * The page after an NSU ({@code distNSU}).
     *
     * @param last {@code ultNSU}: the last one that was answered, as it was answered
     */
    record After(NsuStream stream, Nsu last) implements DistributionRequest {}

    /** One NSU ({@code consNSU}); counts against the twenty an hour. */
    record Single(NsuStream stream, Nsu nsu) implements DistributionRequest {}

    /** One NF-e by its key ({@code consChNFe}), or the events of one NFS-e; counts against the twenty an hour. */
    record ByKey(NsuStream stream, AccessKey key) implements DistributionRequest {}
}
