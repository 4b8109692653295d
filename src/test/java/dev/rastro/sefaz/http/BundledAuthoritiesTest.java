package dev.rastro.sefaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BundledAuthoritiesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void withoutThePlatformOnlyTheListedRootsAndWhatTheyVouchForAreTrusted() throws Exception {
        List<X509Certificate> trusted = BundledAuthorities.load(List.of(), NOW);
        List<X509Certificate> roots = trusted.stream()
                .filter(each -> each.getSubjectX500Principal().equals(each.getIssuerX500Principal()))
                .toList();
        assertThat(roots)
                .extracting(each -> each.getSubjectX500Principal().getName())
                .hasSize(3)
                .allMatch(name -> name.startsWith("CN=Autoridade Certificadora Raiz Brasileira v"));
        assertThat(trusted).hasSizeGreaterThan(100);
        for (X509Certificate each : trusted) {
            assertThat(each.getBasicConstraints()).isNotNegative();
            if (!roots.contains(each)) {
                Set<TrustAnchor> others = trusted.stream()
                        .filter(other -> !other.equals(each))
                        .map(other -> new TrustAnchor(other, null))
                        .collect(Collectors.toSet());
                PKIXParameters parameters = new PKIXParameters(others);
                parameters.setRevocationEnabled(false);
                parameters.setDate(Date.from(NOW));
                CertPathValidator.getInstance("PKIX")
                        .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(each)), parameters);
            }
        }
    }

    @Test
    void whatHasEndedIsNotTrusted() {
        assertThat(BundledAuthorities.load(List.of(), Instant.parse("2040-01-01T00:00:00Z")))
                .isEmpty();
    }
}
