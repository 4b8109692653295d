package dev.rastro.sefaz.certificate;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passwords in the system's keyring: the credential manager of Windows, the keychain of macOS, GNOME Keyring or KWallet.
 * Only what is offered is kept there. A system without a keyring, such as Linux without a desktop, is no error: it is
 * logged once, and the next source is asked. The keyring is opened for each question, since an open one keeps the program
 * from ending. Its interface has texts only, which cannot be wiped. Thread-safe.
 */
public final class KeyringPasswords implements PasswordStore {
    private static final Logger LOG = LoggerFactory.getLogger(KeyringPasswords.class);
    private static final String PROGRAM = "Rastro";

    /** Opens the system's keyring. */
    @FunctionalInterface
    interface Opener {
        Keyring open() throws BackendNotSupportedException;
    }

    /** What is done with the open keyring. */
    @FunctionalInterface
    private interface Work<T extends @Nullable Object> {
        T on(Keyring keyring) throws PasswordAccessException;
    }

    private final Opener opener;
    private final PasswordSource next;
    private boolean absent;

    /** {@code next} is asked for what the keyring does not have. */
    public KeyringPasswords(PasswordSource next) {
        this(Keyring::create, next);
    }

    KeyringPasswords(Opener opener, PasswordSource next) {
        this.opener = opener;
        this.next = next;
    }

    @Override
    public synchronized char @Nullable [] password(String certificate) {
        String kept = with(keyring -> keyring.getPassword(PROGRAM, certificate));
        return kept == null ? next.password(certificate) : kept.toCharArray();
    }

    @Override
    public synchronized boolean offer(String certificate, char[] password) {
        return with(keyring -> {
                    keyring.setPassword(PROGRAM, certificate, new String(password));
                    return true;
                })
                != null;
    }

    @Override
    public synchronized void forget(String certificate) {
        with(keyring -> {
            keyring.deletePassword(PROGRAM, certificate);
            return true;
        });
    }

    @Override
    public synchronized void refused(String certificate) {
        forget(certificate);
        next.refused(certificate);
    }

    private <T> @Nullable T with(Work<T> work) {
        if (absent) {
            return null;
        }
        try {
            Keyring keyring = opener.open();
            try {
                return work.on(keyring);
            } catch (PasswordAccessException e) {
                // Also how the library says that it has no such password.
                LOG.debug("The keyring gave no password", e);
                return null;
            } finally {
                close(keyring);
            }
        } catch (BackendNotSupportedException e) {
            absent = true;
            LOG.info("This system has no keyring: passwords are asked for in each session ({})", e.getMessage());
            return null;
        }
    }

    private static void close(Keyring keyring) {
        try {
            keyring.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // The library declares no narrower type; what was asked for is done.
            LOG.warn("The keyring could not be closed", e);
        }
    }
}
