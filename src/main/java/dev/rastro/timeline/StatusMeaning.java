package dev.rastro.timeline;

import dev.rastro.dfe.Situation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what a protocol or summary proves counts in the situation shown. */
final class StatusMeaning {
    private final @Nullable Situation birth;
    private final Situation base;
    private final Situation situation;

    StatusMeaning(Folded folded) {
        Optional<Situation> proven = folded.authorizations.birth().map(Authorization::proves);
        birth = proven.orElse(null);
        base = folded.base;
        situation = folded.rule.situation();
    }

    boolean counts(@Nullable Situation proves) {
        return proves != null && (proves == birth || proves == base || proves == situation);
    }
}
