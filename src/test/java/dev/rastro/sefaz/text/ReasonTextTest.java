package dev.rastro.sefaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.sefaz.budget.WaitReason;
import dev.rastro.store.GapCause;
import dev.rastro.store.ManifestationState;
import dev.rastro.store.NsuState;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonTextTest {
    @Test
    void everyReasonHasWordsInBothLanguages() {
        ReasonText portuguese = new ReasonText(Locale.of("pt", "BR"));
        ReasonText english = new ReasonText(Locale.ENGLISH);
        for (WaitReason reason : WaitReason.values()) {
            assertThat(portuguese.of(reason)).isNotBlank().isNotEqualTo(english.of(reason));
        }
        for (GapCause cause : GapCause.values()) {
            assertThat(portuguese.of(cause)).isNotBlank().isNotEqualTo(english.of(cause));
        }
        for (NsuState state : NsuState.values()) {
            assertThat(portuguese.of(state)).isNotBlank().isNotEqualTo(english.of(state));
        }
        for (ManifestationState state : ManifestationState.values()) {
            assertThat(portuguese.of(state)).isNotBlank().isNotEqualTo(english.of(state));
        }
        for (String code : List.of(
                "WRONG_FAMILY",
                "JUSTIFICATION",
                "CANCELLED",
                "NOT_RECIPIENT",
                "OVERDUE",
                "IN_QUEUE",
                "ALREADY_DECLARED",
                "AFTER_CONCLUSIVE",
                "NOTHING_TO_REVERSE",
                "UNKNOWN_COMPANY")) {
            assertThat(portuguese.obstacle(code)).isNotEqualTo(code).isNotEqualTo(english.obstacle(code));
        }
    }
}
