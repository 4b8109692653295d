package dev.rastro.dfe.trust;

import dev.rastro.dfe.TsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * The certification authorities that come with Rastro, expired ones included: the collections of two independent projects.
 * Being in a collection makes nobody trusted; the roots of {@code icp-brasil-roots.tsv} are. Immutable.
 */
public final class AuthorityCollection {
    private final List<X509Certificate> all;
    private final Set<String> roots;

    private AuthorityCollection(List<X509Certificate> all, Set<String> roots) {
        this.all = List.copyOf(all);
        this.roots = roots;
    }

    /** Reads the collections and the table of roots; takes some 100 ms. */
    public static AuthorityCollection load() {
        Set<X509Certificate> found = new LinkedHashSet<>();
        found.addAll(read("/trust/cadeiasicpbrasil.bks", "BKS", new BouncyCastleProvider()));
        found.addAll(read("/trust/cacert", "JKS", null));
        return new AuthorityCollection(
                List.copyOf(found),
                TsvTable.load(AuthorityCollection.class, "icp-brasil-roots.tsv").rows().stream()
                        .map(row -> row.text("sha256"))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Every authority of the collections. */
    public List<X509Certificate> all() {
        return all;
    }

    /** The roots of ICP-Brasil among them, known by their fingerprint. */
    public List<X509Certificate> roots() {
        return all.stream().filter(each -> roots.contains(fingerprint(each))).toList();
    }

    /** SHA-256 of a certificate, lower-case hexadecimal. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** The collections are read without their password: nothing hangs on their word. */
    private static Set<X509Certificate> read(String resource, String type, @Nullable Provider provider) {
        try (InputStream in = AuthorityCollection.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing in this build: " + resource);
            }
            KeyStore store = provider == null ? KeyStore.getInstance(type) : KeyStore.getInstance(type, provider);
            store.load(in, null);
            Set<X509Certificate> found = new LinkedHashSet<>();
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (certificate instanceof X509Certificate each && each.getBasicConstraints() >= 0) {
                    found.add(ofThePlatform(each));
                }
            }
            return found;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Damaged in this build: " + resource, e);
        }
    }

    /**
     * The same certificate without the library that read it, whose keys are looked at for primes each time that somebody asks
     * for one: a handshake asks all authorities, which took longer than servers wait.
     */
    private static X509Certificate ofThePlatform(X509Certificate certificate) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.getEncoded()));
    }
}
