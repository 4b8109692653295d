package dev.rastro.dfe.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;

class AuthorityCollectionTest {
    private final AuthorityCollection collection = AuthorityCollection.load();

    @Test
    void bothCollectionsAreThereWithTheRootsThatAreTrusted() {
        assertThat(collection.all()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        assertThat(collection.roots()).hasSize(3).isSubsetOf(collection.all());
    }

    /** Another library's certificates look for primes in their keys whenever a handshake asks for them: seconds, for each handshake. */
    @Test
    void theCertificatesAreThoseOfThePlatform() {
        assertThat(collection.all())
                .extracting(X509Certificate::getPublicKey)
                .allSatisfy(key -> assertThat(key.getClass().getName()).startsWith("sun.security."));
    }
}
