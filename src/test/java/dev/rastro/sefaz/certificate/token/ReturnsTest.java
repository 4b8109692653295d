package dev.rastro.sefaz.certificate.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.sefaz.exchange.SefazFailure;
import java.io.IOException;
import java.security.ProviderException;
import javax.security.auth.login.LoginException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnsTest {
    private final Returns returns = new Returns();

    @ParameterizedTest
    @CsvSource({
        "160, CKR_PIN_INCORRECT, PIN_WRONG",
        "164, CKR_PIN_LOCKED, PIN_LOCKED",
        "224, CKR_TOKEN_NOT_PRESENT, TOKEN_UNAVAILABLE",
        "50, CKR_DEVICE_REMOVED, TOKEN_UNAVAILABLE",
        "48, CKR_0x30, TOKEN_UNAVAILABLE"
    })
    void valuesOfTheStandardHaveTheirFailures(long code, String name, SefazFailure failure) {
        assertThat(returns.name(code)).isEqualTo(name);
        assertThat(returns.failure(name)).isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource({"CKR_PIN_LOCKED, PIN_LOCKED", "CKR_PIN_INCORRECT, PIN_WRONG", "CKR_GENERAL_ERROR, TOKEN_UNAVAILABLE"})
    void theInnermostNameCountsWhateverIsAroundIt(String name, SefazFailure failure) {
        LoginException login = new LoginException();
        login.initCause(new ProviderException(name));
        String found = returns.named(new IOException("load failed", login));
        assertThat(found).isEqualTo(name);
        assertThat(returns.failure(found)).isEqualTo(failure);
        assertThat(returns.named(new IOException("load failed"))).isEmpty();
    }
}
