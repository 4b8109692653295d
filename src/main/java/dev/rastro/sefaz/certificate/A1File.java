package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an A1 certificate: a PKCS#12 file (.pfx, .p12), also with the old RC2 and 3DES encryption that ICP-Brasil
 * issuers still use. The alias does not matter: the newest certificate with a key is taken. Stateless.
 */
public final class A1File {
    private static final long LARGEST = 1_000_000;

    private A1File() {}

    /**
     * Opens a file.
     *
     * @param password is not kept; wiping it is for the caller
     * @throws SefazException for a file that cannot be read, a wrong password, or no key inside
     */
    public static Credential open(Path file, char[] password) throws SefazException {
        byte[] bytes = read(file);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            return newest(store, password).orElseThrow(() -> failure(SefazFailure.CERTIFICATE_WITHOUT_KEY, file, null));
        } catch (IOException e) {
            SefazFailure failure =
                    wrongPassword(e) ? SefazFailure.PASSWORD_WRONG : SefazFailure.CERTIFICATE_FILE_UNREADABLE;
            throw failure(failure, file, e);
        } catch (UnrecoverableKeyException e) {
            throw failure(SefazFailure.PASSWORD_WRONG, file, e);
        } catch (GeneralSecurityException e) {
            throw failure(SefazFailure.CERTIFICATE_FILE_UNREADABLE, file, e);
        }
    }

    /** The platform gives both a wrong password and a damaged inside this cause, and tells them apart in its text only. */
    private static boolean wrongPassword(IOException failure) {
        return failure.getCause() instanceof UnrecoverableKeyException cause
                && !String.valueOf(cause.getMessage()).contains(IOException.class.getName());
    }

    private static byte[] read(Path file) throws SefazException {
        try {
            if (Files.size(file) > LARGEST) {
                throw failure(SefazFailure.CERTIFICATE_FILE_UNREADABLE, file, null);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw failure(SefazFailure.CERTIFICATE_FILE_UNREADABLE, file, e);
        }
    }

    private static Optional<Credential> newest(KeyStore store, char[] password)
            throws GeneralSecurityException, SefazException {
        X509Certificate best = null;
        Credential found = null;
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)
                    && store.getKey(alias, password) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate
                    && (best == null
                            || certificate
                                    .getNotAfter()
                                    .toInstant()
                                    .isAfter(best.getNotAfter().toInstant()))) {
                best = certificate;
                found = new Credential(OwnerReader.read(certificate), key, chain(store, alias, certificate));
            }
        }
        return Optional.ofNullable(found);
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

    private static SefazException failure(SefazFailure failure, Path file, @Nullable Throwable cause) {
        return new SefazException(failure, String.valueOf(file.getFileName()), null, cause);
    }
}
