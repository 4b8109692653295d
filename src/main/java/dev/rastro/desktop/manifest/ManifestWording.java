package dev.rastro.desktop.manifest;

import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.Manifestation;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.sefaz.manifest.DueManifestation;
import dev.rastro.sefaz.text.ReasonText;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.ManifestationRow;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How declarations and deadlines are said. */
final class ManifestWording {
    private static final long URGENT_DAYS = 2;
    private static final long SOON_DAYS = 10;

    private final Wording wording;
    private final ReasonText reasons;
    private final Clock clock;

    ManifestWording(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
        this.reasons = new ReasonText(wording.messages().language().locale());
    }

    /** What a document is, in a line; its key where nothing else is known. */
    String document(@Nullable DocumentRow row, String key) {
        return row == null
                ? wording.formats().key(key)
                : wording.text("manifest.document", wording.formats().number(row.number()), issuer(row));
    }

    private static String issuer(DocumentRow row) {
        return row.issuerName() != null ? row.issuerName() : String.valueOf(row.issuerId());
    }

    String type(ManifestationRow row) {
        return DeclarationType.ofCode(row.type())
                .map(type -> wording.text("declare." + type.name()))
                .orElse(row.type());
    }

    String state(ManifestationRow row) {
        return reasons.of(row.state());
    }

    /** The answer, or until when the operator may think again. */
    String answer(ManifestationRow row) {
        if (row.message() != null) {
            return row.status() == null ? row.message() : row.status() + "  " + row.message();
        }
        if (row.status() != null) {
            return reasons.obstacle(row.status());
        }
        return row.state().settled()
                ? ""
                : wording.text("manifest.sends.at", wording.formats().ours(row.sendAfter()));
    }

    String done(DueManifestation due) {
        return due.done() == Manifestation.NONE
                ? wording.text("manifest.nothing")
                : wording.text("manifestation." + due.done().code());
    }

    /** A last moment, and how many days are left. */
    String deadline(@Nullable OffsetDateTime until) {
        return until == null
                ? ""
                : wording.text("manifest.deadline", wording.formats().day(until), daysLeft(until));
    }

    Tone urgency(OffsetDateTime until) {
        long days = daysLeft(until);
        if (days <= URGENT_DAYS) {
            return Tone.DANGER;
        }
        return days <= SOON_DAYS ? Tone.WARNING : Tone.NEUTRAL;
    }

    private long daysLeft(OffsetDateTime until) {
        return Math.max(0, Duration.between(clock.instant(), until.toInstant()).toDays());
    }
}
