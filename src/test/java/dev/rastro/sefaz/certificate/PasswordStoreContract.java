package dev.rastro.sefaz.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What every place of passwords keeps to. */
interface PasswordStoreContract {
    String FIRST = "/empresa/certificado á.pfx";
    String SECOND = "pkcs11:/usr/lib/token.so;serial=1f";

    /** A store of nothing. */
    PasswordStore empty();

    private static char[] secret() {
        return "çédilha 1;2=3\"🔑".toCharArray();
    }

    @Test
    default void nothingIsKnownAtFirst() {
        assertThat(empty().password(FIRST)).isNull();
    }

    @Test
    default void aPasswordComesBackAsItWasAndAsOftenAsAskedFor() {
        PasswordStore store = empty();
        assertThat(store.offer(FIRST, secret())).isTrue();
        char[] taken = store.password(FIRST);
        assertThat(taken).isEqualTo(secret());
        Arrays.fill(taken, 'x');
        assertThat(store.password(FIRST)).isEqualTo(secret());
        assertThat(store.password(SECOND)).isNull();
    }

    @Test
    default void wipingWhatWasOfferedDoesNotWipeWhatIsKept() {
        PasswordStore store = empty();
        char[] given = secret();
        store.offer(FIRST, given);
        Arrays.fill(given, '\0');
        assertThat(store.password(FIRST)).isEqualTo(secret());
    }

    @Test
    default void theLastOfferCounts() {
        PasswordStore store = empty();
        store.offer(FIRST, secret());
        store.offer(FIRST, "novo".toCharArray());
        assertThat(store.password(FIRST)).isEqualTo("novo".toCharArray());
    }

    @Test
    default void forgettingIsForOneCertificateOnly() {
        PasswordStore store = empty();
        store.offer(FIRST, secret());
        store.offer(SECOND, secret());
        store.forget(FIRST);
        store.forget(FIRST);
        assertThat(store.password(FIRST)).isNull();
        assertThat(store.password(SECOND)).isEqualTo(secret());
    }
}
