package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.Situation;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what the authority would refuse (NT 2020.001, MOC CT-e 4.00), before anything is sent. Pure. */
final class Prechecks {
    private static final Set<Situation> DEAD =
            EnumSet.of(Situation.CANCELLED, Situation.CANCELLED_BY_REPLACEMENT, Situation.DENIED, Situation.REJECTED);

    private static final Set<DfeFamily> FREIGHT =
            EnumSet.of(DfeFamily.CTE, DfeFamily.CTE_SIMPLIFICADO, DfeFamily.CTE_OS);

    private final DeclarationRules rules;
    private final Models models = Models.load();

    Prechecks(DeclarationRules rules) {
        this.rules = rules;
    }

    /**
     * The obstacles, as text codes.
     *
     * @param own the declaration itself where it is in the queue already
     */
    List<String> obstacles(Declaration wanted, History history, OffsetDateTime now, @Nullable ManifestationRow own) {
        String type = wanted.type().code();
        DeclarationRules.Rule rule = rules.of(type);
        ManifestationRow[] except = own == null ? new ManifestationRow[0] : new ManifestationRow[] {own};
        List<String> found = new ArrayList<>();
        if (!fits(wanted, rule)) {
            found.add("WRONG_FAMILY");
        }
        if (!justified(wanted.justification(), rule)) {
            found.add("JUSTIFICATION");
        }
        if (history.situation() != null && DEAD.contains(history.situation())) {
            found.add("CANCELLED");
        }
        if (rule.family() == DfeFamily.NFE
                && history.recipient() != null
                && !history.recipient().equals(wanted.taxpayer())) {
            found.add("NOT_RECIPIENT");
        }
        if (late(rule, history, now)) {
            found.add("OVERDUE");
        }
        if (pending(history, wanted, own)) {
            found.add("IN_QUEUE");
        } else if (history.count(type, wanted.taxpayer(), except) >= rule.most()) {
            found.add("ALREADY_DECLARED");
        }
        if (wanted.type() == DeclarationType.AWARENESS && concluded(history, wanted.taxpayer())) {
            found.add("AFTER_CONCLUSIVE");
        }
        if (rule.takesBack() != null && history.protocol(rule.takesBack()).isEmpty()) {
            found.add("NOTHING_TO_REVERSE");
        }
        return found;
    }

    private static boolean late(DeclarationRules.Rule rule, History history, OffsetDateTime now) {
        OffsetDateTime from = history.authorisedAt();
        return rule.term() != null && from != null && now.isAfter(from.plus(rule.term()));
    }

    private boolean fits(Declaration wanted, DeclarationRules.Rule rule) {
        return concerns(rule, models.familyOf(wanted.key()));
    }

    /** Whether a declaration is one on documents of {@code family}. */
    static boolean concerns(DeclarationRules.Rule rule, DfeFamily family) {
        return rule.family() == DfeFamily.NFE ? family == DfeFamily.NFE : FREIGHT.contains(family);
    }

    private static boolean justified(@Nullable String text, DeclarationRules.Rule rule) {
        int length = text == null ? 0 : text.strip().length();
        return rule.mostWords() == 0 || (length >= rule.fewestWords() && length <= rule.mostWords());
    }

    private static boolean pending(History history, Declaration wanted, @Nullable ManifestationRow own) {
        return history.queue().stream()
                .filter(row -> own == null || !row.id().equals(own.id()))
                .filter(row -> row.type().equals(wanted.type().code())
                        && row.taxpayer().equals(wanted.taxpayer()))
                .anyMatch(row -> row.state() == ManifestationState.REQUESTED
                        || row.state() == ManifestationState.SENDING
                        || row.state() == ManifestationState.UNKNOWN);
    }

    private boolean concluded(History history, String taxpayer) {
        return List.of("210200", "210220", "210240").stream()
                .anyMatch(type -> rules.conclusive(type) && history.count(type, taxpayer) > 0);
    }
}
