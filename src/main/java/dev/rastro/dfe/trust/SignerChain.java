package dev.rastro.dfe.trust;

import com.google.common.base.Suppliers;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a signer's certificate was vouched for by a trusted root when it signed (MP 2.200-2/2001; DOC-ICP-04). That it has
 * expired since does not matter, and revocation is not asked about. Safe for use by several threads.
 */
public final class SignerChain {
    private static final int LONGEST = 6;
    private static final String KEY_OF_ISSUER = "2.5.29.35";
    private static final String KEY_OF_SUBJECT = "2.5.29.14";
    /** DER: the key identifier is the first element, [0], of an authority key identifier. */
    private static final int KEY_ID_TAG = 0x80;

    private final Supplier<Known> known;

    private record Known(Set<TrustAnchor> anchors, Map<X500Principal, List<X509Certificate>> bySubject) {
        boolean isRoot(X509Certificate certificate) {
            return anchors.stream().anyMatch(each -> certificate.equals(each.getTrustedCert()));
        }
    }

    private SignerChain(Supplier<Known> known) {
        this.known = known;
    }

    /** The roots of ICP-Brasil and the authorities that come with Rastro; read at the first use. */
    public static SignerChain bundled() {
        return new SignerChain(Suppliers.memoize(() -> {
            AuthorityCollection collection = AuthorityCollection.load();
            return known(collection.roots(), collection.all());
        }));
    }

    /** These roots, and intermediate authorities that count only where a root vouches for them. */
    public static SignerChain of(Collection<X509Certificate> roots, Collection<X509Certificate> intermediates) {
        Known given = known(roots, intermediates);
        return new SignerChain(() -> given);
    }

    private static Known known(Collection<X509Certificate> roots, Collection<X509Certificate> others) {
        Set<TrustAnchor> anchors = new HashSet<>();
        Map<X500Principal, List<X509Certificate>> bySubject = new HashMap<>();
        Stream.concat(roots.stream(), others.stream())
                .distinct()
                .forEach(each -> bySubject
                        .computeIfAbsent(each.getSubjectX500Principal(), subject -> new ArrayList<>())
                        .add(each));
        roots.forEach(each -> anchors.add(new TrustAnchor(each, null)));
        return new Known(anchors, bySubject);
    }

    /**
     * Judges a certificate.
     *
     * @param sent certificates that came with it; they help to build the chain and are trusted no further
     * @param at when it signed
     */
    public ChainVerdict verdict(X509Certificate signer, Collection<X509Certificate> sent, Instant at) {
        if (at.isBefore(signer.getNotBefore().toInstant())
                || at.isAfter(signer.getNotAfter().toInstant())) {
            return ChainVerdict.OUTSIDE_VALIDITY;
        }
        List<X509Certificate> path = new ArrayList<>();
        X509Certificate current = signer;
        while (path.size() < LONGEST && !known.get().isRoot(current)) {
            path.add(current);
            if (selfSigned(current)) {
                return ChainVerdict.OTHER_ROOT;
            }
            List<X509Certificate> named = named(current.getIssuerX500Principal(), sent);
            @Nullable X509Certificate issuer = issuer(current, named);
            if (issuer == null) {
                return named.stream().anyMatch(contradicted(current))
                        ? ChainVerdict.FORGED
                        : ChainVerdict.ISSUER_UNKNOWN;
            }
            current = issuer;
        }
        return validated(path, at);
    }

    /** The known authorities above a certificate, its issuer first; a trusted root, where one is reached, last. */
    public List<X509Certificate> above(X509Certificate certificate) {
        List<X509Certificate> path = new ArrayList<>();
        X509Certificate current = certificate;
        while (path.size() < LONGEST && !known.get().isRoot(current)) {
            X509Certificate issuer = issuer(current, named(current.getIssuerX500Principal(), List.of()));
            if (issuer == null || issuer.equals(current)) {
                return path;
            }
            path.add(issuer);
            current = issuer;
        }
        return path;
    }

    private List<X509Certificate> named(X500Principal name, Collection<X509Certificate> sent) {
        return Stream.concat(
                        known.get().bySubject().getOrDefault(name, List.of()).stream(),
                        sent.stream()
                                .filter(each -> each.getSubjectX500Principal().equals(name)))
                .toList();
    }

    private static @Nullable X509Certificate issuer(X509Certificate certificate, List<X509Certificate> named) {
        return named.stream()
                .filter(each -> signed(certificate, each))
                .findFirst()
                .orElse(null);
    }

    private static boolean selfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                && signed(certificate, certificate);
    }

    private static boolean signed(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            // Another authority of the same name, or a kind of signature that the platform no longer takes.
            return false;
        }
    }

    /**
     * An authority that renews its key keeps its name: only one whose very key is named, or a certificate that names none
     * (which DOC-ICP-04 does not allow), contradicts the signature.
     */
    private static Predicate<X509Certificate> contradicted(X509Certificate certificate) {
        Optional<byte[]> wanted = keyId(certificate.getExtensionValue(KEY_OF_ISSUER), 2);
        return authority -> wanted.isEmpty()
                || keyId(authority.getExtensionValue(KEY_OF_SUBJECT), 0)
                        .filter(found -> Arrays.equals(found, wanted.get()))
                        .isPresent();
    }

    /** The identifier within the DER of an extension: OCTET STRING, then (AKI) SEQUENCE and [0], or (SKI) OCTET STRING. */
    private static Optional<byte[]> keyId(byte @Nullable [] extension, int sequenceHeader) {
        int at = 2 + sequenceHeader;
        if (extension == null || extension.length < at + 2) {
            return Optional.empty();
        }
        int length = extension[at + 1] & 0xFF;
        boolean named = sequenceHeader == 0 || (extension[at] & 0xFF) == KEY_ID_TAG;
        return named && length < 0x80 && at + 2 + length <= extension.length
                ? Optional.of(Arrays.copyOfRange(extension, at + 2, at + 2 + length))
                : Optional.empty();
    }

    private ChainVerdict validated(List<X509Certificate> path, Instant at) {
        try {
            CertPath certificates = CertificateFactory.getInstance("X.509").generateCertPath(path);
            PKIXParameters parameters = new PKIXParameters(known.get().anchors());
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX").validate(certificates, parameters);
            return ChainVerdict.VALID;
        } catch (CertPathValidatorException e) {
            return e.getReason() == CertPathValidatorException.BasicReason.EXPIRED
                            || e.getReason() == CertPathValidatorException.BasicReason.NOT_YET_VALID
                    ? ChainVerdict.OUTSIDE_VALIDITY
                    : ChainVerdict.FORGED;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PKIX and X.509 are part of every Java platform", e);
        }
    }
}
