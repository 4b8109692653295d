package dev.rastro.sefaz.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionPasswordsTest implements PasswordStoreContract {
    @Override
    public PasswordStore empty() {
        return new SessionPasswords(certificate -> null);
    }

    @Test
    void whatWasNotGivenIsAskedOfTheNextSource() {
        SessionPasswords store = new SessionPasswords(certificate -> "outra".toCharArray());
        store.offer(FIRST, "a".toCharArray());
        assertThat(store.password(FIRST)).isEqualTo("a".toCharArray());
        assertThat(store.password(SECOND)).isEqualTo("outra".toCharArray());
    }

    @Test
    void closingForgetsAll() {
        SessionPasswords store = new SessionPasswords(certificate -> null);
        store.offer(FIRST, "a".toCharArray());
        store.close();
        assertThat(store.password(FIRST)).isNull();
    }
}
