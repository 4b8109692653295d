package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
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
     * @throws SefazException for a file that cannot be read, or not with reasonable effort, a wrong password, or no key inside
     */
    public static Credential open(Path file, char[] password) throws SefazException {
        byte[] bytes = read(file);
        try {
            Pkcs12Effort.check(bytes, password);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            return KeyEntry.newest(KeyEntry.all(store, password))
                    .orElseThrow(() -> failure(SefazFailure.CERTIFICATE_WITHOUT_KEY, file, null))
                    .credential();
        } catch (IOException e) {
            SefazFailure failure =
                    wrongPassword(e) ? SefazFailure.PASSWORD_WRONG : SefazFailure.CERTIFICATE_FILE_UNREADABLE;
            throw failure(failure, file, e);
        } catch (ExcessiveEffortException e) {
            throw failure(SefazFailure.CERTIFICATE_FILE_TOO_COSTLY, file, e);
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

    private static SefazException failure(SefazFailure failure, Path file, @Nullable Throwable cause) {
        return new SefazException(failure, String.valueOf(file.getFileName()), null, cause);
    }
}
