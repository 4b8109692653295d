package dev.rastro.sefaz.absence;

import java.util.Optional;

/** One possible reason. Pure. */
@FunctionalInterface
interface AbsenceRule {
    /** The reason, where it holds. */
    Optional<Absence> of(AbsenceQuestion question);
}
