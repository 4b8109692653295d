package dev.rastro.sefaz.certificate.token;

import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.security.auth.login.LoginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unlocks tokens through the platform's provider for PKCS #11. The provider is put last into the platform's list, where
 * TLS and signatures find it for keys that never leave the token; one for each slot, as long as the program runs.
 * Thread-safe.
 */
public final class TokenKeys {
    private static final Logger LOG = LoggerFactory.getLogger(TokenKeys.class);
    private static final String PLATFORM = "SunPKCS11";

    private final Returns returns = new Returns();

    /**
     * Gives a PIN to a token, once. A token that is unlocked already takes any PIN: {@link #lock} it first.
     *
     * @param pin is not kept; wiping it is for the caller
     * @throws SefazException for a refused PIN, a locked one, or a token that cannot be used
     */
    public KeyStore unlock(Path library, long slot, char[] pin) throws SefazException {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS11", provider(library, slot));
            keys.load(null, pin);
            return keys;
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            String name = returns.named(e);
            throw new SefazException(returns.failure(name), name + ", " + library + ", slot " + slot, null, e);
        }
    }

    /** The certificates of a token that hides them without its PIN; it is locked again. Errors as in {@link #unlock}. */
    public List<TokenCertificate> certificates(Path library, long slot, char[] pin) throws SefazException {
        lock(library, slot);
        KeyStore keys = unlock(library, slot, pin);
        try {
            List<TokenCertificate> found = new ArrayList<>();
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(new TokenCertificate(alias, certificate));
                }
            }
            return found;
        } catch (GeneralSecurityException e) {
            throw new SefazException(SefazFailure.TOKEN_UNAVAILABLE, library.toString(), null, e);
        } finally {
            lock(library, slot);
        }
    }

    /** Ends what {@link #unlock} began: keys of this token no longer work. */
    public void lock(Path library, long slot) {
        if (Security.getProvider(PLATFORM + "-" + name(library, slot)) instanceof AuthProvider unlocked) {
            try {
                unlocked.logout();
            } catch (LoginException | ProviderException e) {
                // A token that was pulled out has locked itself.
                LOG.info("Token in slot {} could not be locked: {}", slot, returns.named(e), e);
            }
        }
    }

    private static synchronized Provider provider(Path library, long slot) throws SefazException {
        Provider known = Security.getProvider(PLATFORM + "-" + name(library, slot));
        if (known != null) {
            return known;
        }
        Provider platform = Security.getProvider(PLATFORM);
        if (platform == null) {
            throw new SefazException(SefazFailure.TOKEN_LIBRARY_MISSING, "No " + PLATFORM, null, null);
        }
        try {
            // "--" marks a configuration given as text; the list of tokens has initialised the library already.
            Provider made = platform.configure("--name=" + name(library, slot) + "\nlibrary=\""
                    + library.toString().replace("\\", "\\\\") + "\"\nslot=" + slot + "\nomitInitialize=true\n");
            Security.addProvider(made);
            return made;
        } catch (InvalidParameterException e) {
            throw new SefazException(SefazFailure.TOKEN_LIBRARY_MISSING, library.toString(), null, e);
        }
    }

    private static String name(Path library, long slot) {
        return "rastro" + Integer.toHexString(library.hashCode()) + "s" + slot;
    }
}
