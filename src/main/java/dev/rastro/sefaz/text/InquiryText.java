package dev.rastro.sefaz.text;

import dev.rastro.sefaz.exchange.FailureText;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.sefaz.sync.SituationInquiry;
import java.text.MessageFormat;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/** Why a situation could not be found out, in the operator's words. Immutable. */
public final class InquiryText {
    private final ResourceBundle bundle;
    private final FailureText failures;
    private final ReasonText reasons;
    private final Function<OffsetDateTime, String> moments;

    /**
     * A reason.
     *
     * @param code stable: of a failure (SEF-101), of a wait, the authority's cStat, or an obstacle
     * @param text cause and next step
     */
    public record Problem(String code, String text) {}

    /**
     * Texts in a language: Portuguese unless it is English.
     *
     * @param moments how day and time are written
     */
    public InquiryText(Locale locale, Function<OffsetDateTime, String> moments) {
        this.failures = new FailureText(locale);
        this.reasons = new ReasonText(locale);
        this.bundle = ReasonText.bundle(locale);
        this.moments = moments;
    }

    /** What stands in the way of asking. */
    public Problem obstacle(SituationInquiry.Obstacle obstacle) {
        return new Problem(obstacle.name(), bundle.getString("inquiry." + obstacle.name()));
    }

    /** What kept the authority from telling the situation; empty where it told. */
    public Optional<Problem> problem(SituationInquiry.Reply reply) {
        return switch (reply) {
            case SituationInquiry.Reply.Impossible nobody -> Optional.of(obstacle(nobody.obstacle()));
            case SituationInquiry.Reply.Asked asked -> problem(asked.result());
        };
    }

    private Optional<Problem> problem(SituationCheck.Result result) {
        return switch (result) {
            case SituationCheck.Result.Answered answer ->
                answer.told()
                        ? Optional.empty()
                        : Optional.of(new Problem(
                                answer.status(), text("inquiry.untold", answer.status(), answer.message())));
            case SituationCheck.Result.NotNow wait ->
                Optional.of(new Problem(
                        wait.verdict().reason().name(),
                        reasons.of(wait.verdict().reason()) + " "
                                + text(
                                        "inquiry.until",
                                        moments.apply(wait.verdict().until()))));
            case SituationCheck.Result.Failed failed -> {
                SefazFailure failure = failed.failure().failure();
                yield Optional.of(
                        new Problem(failure.code(), failures.message(failure) + " " + failures.nextStep(failure)));
            }
        };
    }

    private String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key)).format(values);
    }
}
