package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Certificates in files. Each is opened once and kept until {@link #forget}; after a wrong password it is not tried again
 * before that. Any certificate of the same CNPJ root serves all companies of that root. Thread-safe.
 */
public final class FileCredentials implements Credentials {
    private final Function<String, Optional<String>> certificateOf;
    private final PasswordSource passwords;
    private final Clock clock;
    private final Map<String, Credential> open = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /**
     * Makes the holder.
     *
     * @param certificateOf the path of the certificate that is to act for a taxpayer
     */
    public FileCredentials(Function<String, Optional<String>> certificateOf, PasswordSource passwords, Clock clock) {
        this.certificateOf = certificateOf;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public synchronized Credential forTaxpayer(String taxpayer) throws SefazException {
        String certificate = certificateOf
                .apply(taxpayer)
                .orElseThrow(() -> failure(SefazFailure.CERTIFICATE_WITHOUT_KEY, taxpayer));
        Credential credential = open.get(certificate);
        if (credential == null) {
            credential = open(certificate);
            open.put(certificate, credential);
        }
        check(credential, taxpayer);
        return credential;
    }

    private Credential open(String certificate) throws SefazException {
        if (refused.contains(certificate)) {
            throw failure(SefazFailure.PASSWORD_WRONG, certificate);
        }
        char[] password = passwords.password(certificate);
        if (password == null) {
            throw failure(SefazFailure.PASSWORD_WRONG, certificate);
        }
        try {
            return A1File.open(Path.of(certificate), password);
        } catch (SefazException e) {
            if (e.failure() == SefazFailure.PASSWORD_WRONG) {
                refused.add(certificate);
            }
            throw e;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Opens a certificate with a password that is being tried for the first time; keeps nothing. A wrong one is not
     * remembered, for the operator has just typed it.
     *
     * @param password is wiped
     * @throws SefazException when it cannot be opened
     */
    public Credential tryOut(String certificate, char[] password) throws SefazException {
        try {
            return A1File.open(Path.of(certificate), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void check(Credential credential, String taxpayer) throws SefazException {
        Instant now = clock.instant();
        if (now.isAfter(credential.certificate().getNotAfter().toInstant())) {
            throw failure(SefazFailure.CERTIFICATE_EXPIRED, credential.owner().name());
        }
        if (now.isBefore(credential.certificate().getNotBefore().toInstant())) {
            throw failure(
                    SefazFailure.CERTIFICATE_NOT_YET_VALID, credential.owner().name());
        }
        if (!credential.owner().mayActFor(taxpayer)) {
            throw failure(
                    SefazFailure.CERTIFICATE_OF_ANOTHER, credential.owner().name() + " / " + taxpayer);
        }
    }

    /** Closes what is open and lets wrong passwords be corrected. */
    public synchronized void forget() {
        open.clear();
        refused.clear();
    }

    private static SefazException failure(SefazFailure failure, String detail) {
        return new SefazException(failure, detail, null, null);
    }
}
