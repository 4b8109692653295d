package dev.rastro.sefaz.http;

import dev.rastro.dfe.trust.AuthorityCollection;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * The certification authorities that come with Rastro: the roots of ICP-Brasil listed in {@link AuthorityCollection},
 * and intermediate authorities that are provably under one of them or under a root of the Java platform. Intermediates
 * are here because many servers of the authorities do not send theirs. A collection's word alone makes nobody trusted.
 */
final class BundledAuthorities {
    private BundledAuthorities() {}

    /** What is trusted in addition to {@code platform}, as of {@code now}. */
    static List<X509Certificate> load(Collection<X509Certificate> platform, Instant now) {
        AuthorityCollection collection = AuthorityCollection.load();
        List<X509Certificate> candidates = collection.all().stream()
                .filter(each -> each.getNotAfter().toInstant().isAfter(now))
                .toList();
        Set<X509Certificate> trusted = new LinkedHashSet<>(collection.roots());
        trusted.retainAll(candidates);
        Map<X500Principal, List<X509Certificate>> bySubject = new HashMap<>();
        platform.forEach(each -> add(bySubject, each));
        trusted.forEach(each -> add(bySubject, each));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (X509Certificate candidate : candidates) {
                if (!trusted.contains(candidate) && vouchedFor(candidate, bySubject)) {
                    trusted.add(candidate);
                    add(bySubject, candidate);
                    grew = true;
                }
            }
        }
        return List.copyOf(trusted);
    }

    private static void add(Map<X500Principal, List<X509Certificate>> bySubject, X509Certificate certificate) {
        bySubject
                .computeIfAbsent(certificate.getSubjectX500Principal(), subject -> new ArrayList<>())
                .add(certificate);
    }

    private static boolean vouchedFor(X509Certificate candidate, Map<X500Principal, List<X509Certificate>> known) {
        return known.getOrDefault(candidate.getIssuerX500Principal(), List.of()).stream()
                .filter(issuer -> !issuer.equals(candidate))
                .anyMatch(issuer -> signed(candidate, issuer));
    }

    private static boolean signed(X509Certificate candidate, X509Certificate issuer) {
        try {
            candidate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            // Another authority of the same name, or a kind of signature that the platform no longer takes.
            return false;
        }
    }
}
