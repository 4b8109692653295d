package dev.rastro.sefaz.certificate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The keyring of this system; only when asked for, since it is somebody's own. */
class SystemKeyringTest implements PasswordStoreContract {
    @Override
    public PasswordStore empty() {
        assumeTrue(
                Boolean.getBoolean("rastro.test.keyring"),
                "Not asked for (-Drastro.test.keyring=true): the system's keyring was not written to");
        KeyringPasswords store = new KeyringPasswords(certificate -> null);
        store.forget(FIRST);
        store.forget(SECOND);
        return store;
    }
}
