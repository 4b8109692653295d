package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.exchange.SefazException;

/** Finds the certificate that may act for a taxpayer, asking for its password once when need be. Thread-safe. */
@FunctionalInterface
public interface Credentials {
    /**
     * The credential that acts for {@code taxpayer}.
     *
     * @throws SefazException when there is none, it is not valid now, or it cannot be opened
     */
    Credential forTaxpayer(String taxpayer) throws SefazException;
}
