package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.certificate.token.Token;
import dev.rastro.sefaz.certificate.token.TokenCatalog;
import dev.rastro.sefaz.certificate.token.TokenKeys;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashSet;
import java.util.Set;

/** An A3 certificate in a token or smart card. The key stays there: what is handed out is a handle. */
final class TokenHolder implements KeyHolder {
    private final TokenReference reference;
    private final TokenCatalog catalog;
    private final TokenKeys keys;
    private final Set<Long> unlocked = new HashSet<>();

    TokenHolder(TokenReference reference, TokenCatalog catalog, TokenKeys keys) {
        this.reference = reference;
        this.catalog = catalog;
        this.keys = keys;
    }

    @Override
    public Kind kind() {
        return Kind.A3_TOKEN;
    }

    /** Of the whole library: which token a reference means may change with what is plugged in. */
    @Override
    public String guard() {
        return KeyHolders.TOKEN + reference.library();
    }

    @Override
    public boolean asksPassword() {
        return true;
    }

    @Override
    public synchronized Credential open(char[] password) throws SefazException {
        Token token = reference.choose(catalog.tokens(reference.library()));
        switch (token.pin()) {
            case LOCKED -> throw reference.failure(SefazFailure.PIN_LOCKED, token.label());
            case LAST_TRY -> throw reference.failure(SefazFailure.PIN_LAST_TRY, token.label());
            case UNTROUBLED -> unlocked.add(token.slot());
        }
        KeyStore store = keys.unlock(reference.library(), token.slot(), password);
        try {
            return reference.choose(token.label(), KeyEntry.all(store, null));
        } catch (GeneralSecurityException e) {
            throw new SefazException(SefazFailure.TOKEN_UNAVAILABLE, token.label(), null, e);
        }
    }

    @Override
    public synchronized void close() {
        unlocked.forEach(slot -> keys.lock(reference.library(), slot));
        unlocked.clear();
    }
}
