package dev.rastro.sefaz.absence;

import dev.rastro.dfe.CheckDigit;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.Ufs;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What is wrong with the key itself. */
final class KeyRules {
    private static final YearMonth FIRST_NFE = YearMonth.of(2005, 9);

    private final Ufs ufs;
    private final Models models;

    KeyRules(Ufs ufs, Models models) {
        this.ufs = ufs;
        this.models = models;
    }

    List<AbsenceRule> all() {
        return List.of(KeyRules::withheld, this::uf, KeyRules::month, this::model, KeyRules::checkDigit);
    }

    private static Optional<Absence> withheld(AbsenceQuestion question) {
        return when(question.key().isWithheld(), Absence.of("KEY_WITHHELD"));
    }

    private Optional<Absence> uf(AbsenceQuestion question) {
        String uf = question.parts().uf();
        return when(ufs.byCode(uf).isEmpty(), Absence.of("KEY_UF", uf));
    }

    private static Optional<Absence> month(AbsenceQuestion question) {
        String text = question.parts().yearMonth().orElse("");
        boolean possible = question.parts().yearMonth().isEmpty()
                || question.month()
                        .filter(month -> !month.isAfter(YearMonth.from(question.now())) && !month.isBefore(FIRST_NFE))
                        .isPresent();
        return when(!possible, Absence.of("KEY_MONTH", text));
    }

    private Optional<Absence> model(AbsenceQuestion question) {
        return question.parts()
                .model()
                .filter(model -> models.byCode(model).isEmpty())
                .map(model -> Absence.of("KEY_MODEL", model));
    }

    private static Optional<Absence> checkDigit(AbsenceQuestion question) {
        return when(question.key().checkDigit() == CheckDigit.INVALID, Absence.of("KEY_CHECK_DIGIT"));
    }

    static Optional<Absence> when(boolean holds, Absence absence) {
        return holds ? Optional.of(absence) : Optional.empty();
    }
}
