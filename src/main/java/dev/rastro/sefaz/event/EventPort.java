package dev.rastro.sefaz.event;

import dev.rastro.sefaz.exchange.SefazException;
import java.util.List;

/** Signs and sends events. Safe for use by several threads. */
@FunctionalInterface
public interface EventPort {
    /**
     * Signs and sends one batch: events of one author, one environment and one kind of service.
     *
     * @param batch 1 to 20 events of manifestação, or exactly one of CT-e
     * @throws SefazException when there is no usable answer; whether the events were registered is then unknown
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    EventReceipt send(List<TaxpayerEvent> batch) throws SefazException, InterruptedException;
}
