package dev.rastro.sefaz.budget;

import java.time.OffsetDateTime;

/** Whether a question may be sent now. */
public sealed interface Verdict {
    /**
     * It may, and counts as sent from now on, whatever happens.
     *
     * @param scope what it counts against
     * @param number of the permit
     * @param afterLostAnswer whether the answer before never became known, so that the authority may be further than we
     */
    record Permit(Scope scope, QuestionKind kind, long number, boolean afterLostAnswer) implements Verdict {}

    /**
     * It may not.
     *
     * @param until the moment by the clock of this machine; it moves away when that clock is not to be trusted
     */
    record Wait(OffsetDateTime until, WaitReason reason) implements Verdict {}
}
