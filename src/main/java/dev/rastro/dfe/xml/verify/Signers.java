package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.trust.CertificateOwner;
import dev.rastro.dfe.trust.CertificateOwners;
import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.verify.Authenticity.Chain;
import dev.rastro.dfe.xml.verify.Authenticity.Verdict;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;

/** Who signed, and whether somebody trusted vouches for that. Thread-safe. */
final class Signers {
    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final SignerChain chain;

    Signers(SignerChain chain) {
        this.chain = chain;
    }

    /** Judges the chain above the certificate of a signature. */
    void judge(SignatureFinding finding, @Nullable OffsetDateTime at, Opinion opinion) {
        X509Certificate certificate = finding.certificate();
        if (certificate == null) {
            return;
        }
        if (at == null) {
            opinion.chain(Chain.UNKNOWN);
            opinion.remark(Reason.of(ReasonCode.CHAIN_TIME_UNKNOWN));
            return;
        }
        String name = name(certificate);
        switch (chain.verdict(certificate, finding.sent(), at.toInstant())) {
            case VALID -> opinion.chain(Chain.VALID);
            case ISSUER_UNKNOWN -> {
                opinion.chain(Chain.UNKNOWN);
                opinion.remark(Reason.of(ReasonCode.CHAIN_ISSUER_UNKNOWN, issuer(certificate)));
            }
            case OUTSIDE_VALIDITY -> {
                opinion.chain(Chain.INVALID);
                opinion.found(
                        Verdict.NAO_VERIFICAVEL, Reason.of(ReasonCode.CHAIN_OUTSIDE_VALIDITY, name, DAY.format(at)));
            }
            case OTHER_ROOT -> {
                opinion.chain(Chain.INVALID);
                opinion.found(Verdict.NAO_VERIFICAVEL, Reason.of(ReasonCode.CHAIN_OTHER_ROOT, name));
            }
            case FORGED -> {
                opinion.chain(Chain.INVALID);
                opinion.found(Verdict.ALTERADO, Reason.of(ReasonCode.CHAIN_FORGED, name));
            }
        }
    }

    /** What operators see of a signature. */
    static SignatureDetail detail(SignatureFinding finding, @Nullable OffsetDateTime at) {
        X509Certificate certificate = finding.certificate();
        Optional<CertificateOwner> owner = owner(finding);
        String method = finding.method();
        return new SignatureDetail(
                String.valueOf(finding.owner().getLocalName()),
                finding.role() == SignatureFinding.Role.OWN,
                finding.outcome(),
                certificate == null ? null : name(certificate),
                owner.map(CertificateOwner::taxId).orElse(null),
                certificate == null ? null : issuer(certificate),
                certificate == null ? null : moment(certificate.getNotBefore()),
                certificate == null ? null : moment(certificate.getNotAfter()),
                method == null ? null : method.substring(method.indexOf('#') + 1),
                finding.digest(),
                at);
    }

    static Optional<CertificateOwner> owner(SignatureFinding finding) {
        return Optional.ofNullable(finding.certificate()).flatMap(CertificateOwners::read);
    }

    private static String name(X509Certificate certificate) {
        return CertificateOwners.read(certificate)
                .map(CertificateOwner::name)
                .orElseGet(() -> CertificateOwners.commonName(certificate));
    }

    private static String issuer(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getIssuerX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(rdn -> String.valueOf(rdn.getValue()))
                            .findFirst()
                            .orElse("?");
        } catch (InvalidNameException e) {
            throw new IllegalStateException("The platform printed a name it cannot read", e);
        }
    }

    private static OffsetDateTime moment(Date date) {
        return date.toInstant().atZone(BRASILIA).toOffsetDateTime();
    }
}
