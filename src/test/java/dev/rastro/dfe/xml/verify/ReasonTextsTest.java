package dev.rastro.dfe.xml.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonTextsTest {
    @Test
    void everyReasonAndVerdictHasItsWordsInBothLanguages() {
        ReasonTexts portuguese = new ReasonTexts(Locale.forLanguageTag("pt-BR"));
        ReasonTexts english = new ReasonTexts(Locale.ENGLISH);
        for (ReasonCode code : ReasonCode.values()) {
            Reason reason = new Reason(code, List.of("«0»", "«1»", "«2»", "«3»"));
            String text = portuguese.of(reason);
            assertThat(text).as(code.name()).isNotBlank().doesNotContain("{").isNotEqualTo(english.of(reason));
            for (String argument : reason.arguments()) {
                assertThat(english.of(reason).contains(argument))
                        .as(code + " " + argument)
                        .isEqualTo(text.contains(argument));
            }
        }
        for (Authenticity.Verdict verdict : Authenticity.Verdict.values()) {
            assertThat(portuguese.of(verdict)).isNotBlank();
            assertThat(portuguese.nextStep(verdict)).isNotEqualTo(english.nextStep(verdict));
        }
    }

    @Test
    void anOutcomeOfASignatureIsAReason() {
        for (SignatureOutcome outcome : SignatureOutcome.values()) {
            if (outcome != SignatureOutcome.VALID) {
                assertThat(ItemJudge.reason(outcome, "NFe").arguments()).containsExactly("NFe");
            }
        }
    }
}
