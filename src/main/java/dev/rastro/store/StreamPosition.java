package dev.rastro.store;

import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream was read.
 *
 * @param beginning the ledger accounts for every NSU after this one; what is before was never offered to us
 * @param cursor {@code ultNSU} to ask from; never goes back
 * @param greatest {@code maxNSU} of the last usable answer
 * @param activatedAt when the first usable answer came: documents from then on are covered
 * @param answeredAt when the last usable answer came; the authority stops counting after 60 days without a question
 * @param completeAt when the stream was last read to its end: documents up to then are covered
 */
public record StreamPosition(
        NsuStream stream,
        Nsu beginning,
        Nsu cursor,
        @Nullable Nsu greatest,
        OffsetDateTime activatedAt,
        OffsetDateTime answeredAt,
        @Nullable OffsetDateTime completeAt) {}
