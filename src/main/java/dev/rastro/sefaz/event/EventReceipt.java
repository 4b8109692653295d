package dev.rastro.sefaz.event;

import dev.rastro.sefaz.exchange.Transcript;
import java.util.List;

/**
 * The answer to a batch.
 *
 * @param status {@code cStat} of the batch: 128 when it was processed
 * @param answers one for each event, in the order sent; empty when the whole batch was refused
 */
public record EventReceipt(String status, String message, List<EventAnswer> answers, Transcript transcript) {
    public EventReceipt {
        answers = List.copyOf(answers);
    }
}
