package dev.rastro.sefaz.certificate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passwords that the operator gave in this session: in memory only, and wiped when they are let go. Thread-safe. */
public final class SessionPasswords implements PasswordStore, AutoCloseable {
    private final PasswordSource next;
    private final Map<String, char[]> known = new HashMap<>();

    /** {@code next} is asked for what was not given. */
    public SessionPasswords(PasswordSource next) {
        this.next = next;
    }

    @Override
    public synchronized boolean offer(String certificate, char[] password) {
        forget(certificate);
        known.put(certificate, password.clone());
        return true;
    }

    @Override
    public synchronized void forget(String certificate) {
        char[] password = known.remove(certificate);
        if (password != null) {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public synchronized char @Nullable [] password(String certificate) {
        char[] password = known.get(certificate);
        return password == null ? next.password(certificate) : password.clone();
    }

    @Override
    public synchronized void refused(String certificate) {
        forget(certificate);
        next.refused(certificate);
    }

    @Override
    public synchronized void close() {
        known.values().forEach(password -> Arrays.fill(password, '\0'));
        known.clear();
    }
}
