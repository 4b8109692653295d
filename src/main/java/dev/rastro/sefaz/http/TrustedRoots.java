package dev.rastro.sefaz.http;

import com.google.common.base.Suppliers;
import dev.rastro.dfe.trust.AuthorityCollection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom servers may be vouched for by: the roots of the Java platform, the authorities that come with Rastro and those the operator
 * confirmed by their fingerprint, kept as PEM files in one folder. There is no way to trust everyone. Thread-safe.
 */
public final class TrustedRoots {
    private final Supplier<X509TrustManager> manager;

    private TrustedRoots(Path folder) {
        // Hundreds of signatures are looked at: not before someone is spoken to, and once.
        manager = Suppliers.memoize(() -> vouchedForBy(load(folder)));
    }

    /**
     * The platform's roots, those that come with Rastro, and those confirmed in {@code folder}, which need not exist. They
     * are read when they are first needed.
     */
    public static TrustedRoots of(Path folder) {
        return new TrustedRoots(folder);
    }

    private static List<X509Certificate> load(Path folder) {
        List<X509Certificate> roots = new ArrayList<>(platform());
        roots.addAll(BundledAuthorities.load(roots, Instant.now()));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".pem"))
                        .sorted()
                        .toList()) {
                    roots.addAll(read(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Reading " + folder, e);
            } catch (CertificateException e) {
                throw new IllegalStateException("A confirmed root in " + folder + " is damaged; remove it", e);
            }
        }
        return roots;
    }

    /** The certificates of a PEM or DER file. */
    public static List<X509Certificate> read(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    /** Keeps a root in the folder, under its fingerprint: the operator has confirmed it. */
    public static void confirm(Path folder, X509Certificate root) throws IOException {
        Files.createDirectories(folder);
        try {
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded());
            Files.writeString(
                    folder.resolve(fingerprint(root) + ".pem"),
                    "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read has its encoding", e);
        }
    }

    /** The same for every root of a file. */
    public static void confirm(Path folder, Path file) throws IOException, CertificateException {
        for (X509Certificate root : read(file)) {
            confirm(folder, root);
        }
    }

    /** SHA-256 of a certificate, lower-case hexadecimal. */
    public static String fingerprint(X509Certificate certificate) {
        return AuthorityCollection.fingerprint(certificate);
    }

    private static List<X509Certificate> platform() {
        try {
            return List.of(manager(null).getAcceptedIssuers());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java platform has no trust store", e);
        }
    }

    /** A trust manager for these roots; it verifies chains, and the socket verifies host names. */
    X509TrustManager trustManager() {
        return manager.get();
    }

    private static X509TrustManager vouchedForBy(List<X509Certificate> roots) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < roots.size(); i++) {
                store.setCertificateEntry("root" + i, roots.get(i));
            }
            return manager(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The trusted roots cannot be put together", e);
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509TrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("The platform has no X.509 trust manager");
    }
}
