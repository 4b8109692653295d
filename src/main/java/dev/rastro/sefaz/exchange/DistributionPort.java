package dev.rastro.sefaz.exchange;

/**
 * Asks distribution services. Sends what it is told, once: consumption rules, order and repetition are the business of
 * those who call. Safe for use by several threads.
 */
@FunctionalInterface
public interface DistributionPort {
    /**
     * Asks and waits for the answer.
     *
     * @throws SefazException when there is no usable answer
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    DistributionAnswer ask(DistributionRequest request) throws SefazException, InterruptedException;
}
