package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.Nsu;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority's answer about distribution.
 *
 * @param status {@code cStat}, or the HTTP status and {@code StatusProcessamento} of the ADN
 * @param message {@code xMotivo} as written
 * @param last {@code ultNSU}; in a refusal for undue consumption the last one the authority knows of
 * @param greatest {@code maxNSU}; never to be kept from a refusal, where it is zero
 * @param items the documents, in the order they came
 */
public record DistributionAnswer(
        DistributionOutcome outcome,
        String status,
        String message,
        @Nullable Nsu last,
        @Nullable Nsu greatest,
        List<DistributionItem> items,
        Transcript transcript) {
    public DistributionAnswer {
        items = List.copyOf(items);
    }
}
