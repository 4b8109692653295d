package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Certificates wherever they are held. Each is opened once and kept until {@link #forget}; after a wrong password or PIN
 * its holder is not touched again before that, for a few errors lock a token. Any certificate of the same CNPJ root serves
 * all companies of that root. Thread-safe.
 */
public final class HeldCredentials implements Credentials {
    private static final Set<SefazFailure> LASTING =
            Set.of(SefazFailure.PASSWORD_WRONG, SefazFailure.PIN_WRONG, SefazFailure.PIN_LOCKED);

    private final Function<String, Optional<String>> certificateOf;
    private final PasswordSource passwords;
    private final KeyHolders holders;
    private final Clock clock;
    private final Map<String, Credential> open = new HashMap<>();
    private final List<KeyHolder> opened = new ArrayList<>();
    private final Map<String, SefazFailure> refused = new HashMap<>();

    /**
     * Makes the holder.
     *
     * @param certificateOf the reference of the certificate that is to act for a taxpayer
     */
    public HeldCredentials(
            Function<String, Optional<String>> certificateOf,
            PasswordSource passwords,
            KeyHolders holders,
            Clock clock) {
        this.certificateOf = certificateOf;
        this.passwords = passwords;
        this.holders = holders;
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
        KeyHolder holder = holders.of(certificate);
        SefazFailure before = refused.get(holder.guard());
        if (before != null) {
            throw failure(before, certificate);
        }
        char[] password = holder.asksPassword() ? passwords.password(certificate) : new char[0];
        if (password == null) {
            throw failure(
                    holder.kind() == KeyHolder.Kind.A3_TOKEN ? SefazFailure.PIN_WRONG : SefazFailure.PASSWORD_WRONG,
                    certificate);
        }
        try {
            opened.add(holder);
            return holder.open(password);
        } catch (SefazException e) {
            if (LASTING.contains(e.failure())) {
                refused.put(holder.guard(), e.failure());
                passwords.refused(certificate);
            }
            throw e;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Opens a certificate with a password that is being tried for the first time; keeps nothing. A wrong one is not
     * remembered, for the operator has just typed it. A token is locked before, since an unlocked one takes any PIN.
     *
     * @param password is wiped
     * @throws SefazException when it cannot be opened
     */
    public synchronized Credential tryOut(String certificate, char[] password) throws SefazException {
        try {
            KeyHolder holder = holders.of(certificate);
            if (holder.kind() == KeyHolder.Kind.A3_TOKEN) {
                close();
            }
            opened.add(holder);
            return holder.open(password);
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

    /** Closes what is open, locks tokens again and lets wrong passwords be corrected. */
    public synchronized void forget() {
        close();
        refused.clear();
    }

    private void close() {
        open.clear();
        opened.forEach(KeyHolder::close);
        opened.clear();
    }

    private static SefazException failure(SefazFailure failure, String detail) {
        return new SefazException(failure, detail, null, null);
    }
}
