package dev.rastro.sefaz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTextTest {
    private final FailureText portuguese = new FailureText(Locale.of("pt", "BR"));
    private final FailureText english = new FailureText(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(SefazFailure.class)
    void everyFailureHasItsOwnCauseAndNextStepInBothLanguages(SefazFailure failure) {
        assertThat(portuguese.message(failure)).isNotBlank().isNotEqualTo(english.message(failure));
        assertThat(portuguese.nextStep(failure)).isNotBlank().isNotEqualTo(english.nextStep(failure));
    }
}
