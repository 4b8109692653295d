package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Security;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in the operator's store of Windows, A1 or A3; Windows asks for a PIN itself.
 *
 * @param wanted thumbprint (SHA-1, hexadecimal, blanks and colons allowed) or friendly name
 */
record WindowsHolder(String wanted) implements KeyHolder {
    private static final String PLATFORM = "SunMSCAPI";

    @Override
    public Kind kind() {
        return Kind.WINDOWS;
    }

    @Override
    public String guard() {
        return KeyHolders.WINDOWS + wanted;
    }

    @Override
    public boolean asksPassword() {
        return false;
    }

    @Override
    public Credential open(char[] password) throws SefazException {
        if (Security.getProvider(PLATFORM) == null) {
            throw failure(SefazFailure.ONLY_ON_WINDOWS, null);
        }
        try {
            KeyStore store = KeyStore.getInstance("Windows-MY", PLATFORM);
            store.load(null, null);
            List<KeyEntry> fitting = KeyEntry.all(store, null).stream()
                    .filter(entry ->
                            entry.alias().equals(wanted) || thumbprint(entry).equals(plain(wanted)))
                    .toList();
            return KeyEntry.newest(fitting)
                    .orElseThrow(() -> failure(SefazFailure.CERTIFICATE_WITHOUT_KEY, null))
                    .credential();
        } catch (IOException | GeneralSecurityException e) {
            throw failure(SefazFailure.TOKEN_UNAVAILABLE, e);
        }
    }

    @Override
    public void close() {
        // Windows keeps its store open for the whole session of the operator.
    }

    private static String plain(String thumbprint) {
        return thumbprint.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
    }

    private static String thumbprint(KeyEntry entry) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest(entry.certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-1 is part of every Java platform", e);
        }
    }

    private SefazException failure(SefazFailure failure, @Nullable Exception cause) {
        return new SefazException(failure, guard(), null, cause);
    }
}
