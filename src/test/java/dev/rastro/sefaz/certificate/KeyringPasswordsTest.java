package dev.rastro.sefaz.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javakeyring.BackendNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A system without a keyring. */
class KeyringPasswordsTest {
    private final AtomicInteger opened = new AtomicInteger();
    private final List<String> refused = new ArrayList<>();
    private final KeyringPasswords without = new KeyringPasswords(
            () -> {
                opened.incrementAndGet();
                throw new BackendNotSupportedException("No available keyring backend found");
            },
            new PasswordSource() {
                @Override
                public char[] password(String certificate) {
                    return certificate.toCharArray();
                }

                @Override
                public void refused(String certificate) {
                    refused.add(certificate);
                }
            });

    @Test
    void withoutAKeyringTheNextSourceIsAskedAndTheSystemNotAgain() {
        assertThat(without.password("a")).isEqualTo("a".toCharArray());
        assertThat(without.offer("a", "x".toCharArray())).isFalse();
        assertThat(without.password("a")).isEqualTo("a".toCharArray());
        without.forget("a");
        assertThat(opened).hasValue(1);
    }

    @Test
    void aRefusalIsToldToTheNextSource() {
        without.refused("a");
        assertThat(refused).containsExactly("a");
    }
}
