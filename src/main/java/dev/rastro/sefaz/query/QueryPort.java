package dev.rastro.sefaz.query;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.exchange.SefazException;

/** Asks authorisers. Sends once what it is told; limits are the business of those who call. Safe for several threads. */
public interface QueryPort {
    /** Whether there is an authority to ask about such a document at all. */
    boolean answersAbout(AccessKey key);

    /**
     * Asks the authoriser of the document's UF for its situation.
     *
     * @param taxpayer whose certificate asks
     */
    SituationAnswer situation(AccessKey key, Environment environment, String taxpayer)
            throws SefazException, InterruptedException;

    /**
     * Asks an authoriser how it is.
     *
     * @param ufCode IBGE code of the UF, 2 digits
     */
    ServiceStatus status(DfeFamily family, String ufCode, Environment environment, String taxpayer)
            throws SefazException, InterruptedException;
}
