package dev.rastro.sefaz.http;

import dev.rastro.dfe.TsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * The certification authorities that come with Rastro: the roots of ICP-Brasil listed in {@code icp-brasil-roots.tsv},
 * and intermediate authorities that are provably under one of them or under a root of the Java platform. Intermediates
 * are here because many servers of the authorities do not send theirs. A collection's word alone makes nobody trusted.
 */
final class BundledAuthorities {
    private static final Provider LEGACY = new BouncyCastleProvider();

    private BundledAuthorities() {}

    /** What is trusted in addition to {@code platform}, as of {@code now}. */
    static List<X509Certificate> load(Collection<X509Certificate> platform, Instant now) {
        List<X509Certificate> candidates = new ArrayList<>();
        candidates.addAll(read("/trust/cadeiasicpbrasil.bks", "BKS", LEGACY, now));
        candidates.addAll(read("/trust/cacert", "JKS", null, now));
        Set<String> roots = TsvTable.load(BundledAuthorities.class, "icp-brasil-roots.tsv").rows().stream()
                .map(row -> row.text("sha256"))
                .collect(Collectors.toUnmodifiableSet());
        Set<X509Certificate> trusted = new LinkedHashSet<>();
        candidates.stream()
                .filter(each -> roots.contains(TrustedRoots.fingerprint(each)))
                .forEach(trusted::add);
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

    /** Authorities that are valid now. The collections are read without their password: nothing hangs on their word. */
    private static List<X509Certificate> read(String resource, String type, @Nullable Provider provider, Instant now) {
        try (InputStream in = BundledAuthorities.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing in this build: " + resource);
            }
            KeyStore store = provider == null ? KeyStore.getInstance(type) : KeyStore.getInstance(type, provider);
            store.load(in, null);
            List<X509Certificate> found = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (certificate instanceof X509Certificate each
                        && each.getBasicConstraints() >= 0
                        && each.getNotAfter().toInstant().isAfter(now)) {
                    found.add(each);
                }
            }
            return found;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Damaged in this build: " + resource, e);
        }
    }
}
