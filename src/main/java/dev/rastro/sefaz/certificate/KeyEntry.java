package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.exchange.SefazException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A certificate with its key in one of the platform's key stores. */
record KeyEntry(String alias, PrivateKey key, List<X509Certificate> chain) {
    X509Certificate certificate() {
        return chain.getFirst();
    }

    Credential credential() throws SefazException {
        return new Credential(OwnerReader.read(certificate()), key, chain);
    }

    static List<KeyEntry> all(KeyStore store, char @Nullable [] password) throws GeneralSecurityException {
        List<KeyEntry> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            // The key last: only those with a certificate are of use, and each is decrypted by itself.
            if (store.isKeyEntry(alias)
                    && store.getCertificate(alias) instanceof X509Certificate certificate
                    && store.getKey(alias, password) instanceof PrivateKey key) {
                found.add(new KeyEntry(alias, key, chain(store, alias, certificate)));
            }
        }
        return found;
    }

    static Optional<KeyEntry> newest(List<KeyEntry> entries) {
        return entries.stream()
                .max(Comparator.comparing(
                        entry -> entry.certificate().getNotAfter().toInstant()));
    }

    private static List<X509Certificate> chain(KeyStore store, String alias, X509Certificate own)
            throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        List<X509Certificate> known = chain == null
                ? List.of()
                : Arrays.stream(chain)
                        .filter(X509Certificate.class::isInstance)
                        .map(X509Certificate.class::cast)
                        .toList();
        return known.isEmpty() ? List.of(own) : known;
    }
}
