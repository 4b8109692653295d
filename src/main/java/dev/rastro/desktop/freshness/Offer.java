package dev.rastro.desktop.freshness;

import dev.rastro.sefaz.text.InquiryText;
import dev.rastro.store.DocumentRow;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The choice between asking the authority now and going on with what is known.
 *
 * @param documents how many documents the act is about
 * @param old those of them whose situation was not confirmed for long, at least one
 * @param obstacle why nobody can ask, {@code null} where somebody can
 */
public record Offer(Act act, int documents, List<DocumentRow> old, InquiryText.@Nullable Problem obstacle) {
    public Offer {
        old = List.copyOf(old);
    }

    /** The oldest of the last words of the authority. */
    public OffsetDateTime oldest() {
        return old.stream()
                .map(DocumentRow::situationAsOf)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Offer with(List<DocumentRow> left) {
        return new Offer(act, documents, left, obstacle);
    }
}
