package dev.rastro.fuzz;

import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.dfe.xml.verify.SchemaLibrary;

/** Signatures, chain and protocol. Without schemas: their compiler is the platform's, and takes most of the time. */
final class AuthenticityTarget implements FuzzTarget {
    private final AuthenticityCheck check =
            new AuthenticityCheck(new XmlScanner(), SchemaLibrary.none(), SignerChain.bundled());

    @Override
    public void read(byte[] input) {
        check.check(input);
    }
}
