package dev.rastro.timeline;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.KeyLayouts;
import dev.rastro.dfe.KeyParts;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.DocumentSummary;
import dev.rastro.dfe.xml.Party;
import dev.rastro.store.DocumentRow;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the line of the list: the representing original first, then the summary, then what the key itself tells. Pure. */
final class DocumentRowWriter {
    private final Folded folded;
    private final Optional<DocumentHeader> header;
    private final Optional<DocumentSummary> summary;
    private final KeyLayouts layouts;

    DocumentRowWriter(Folded folded, Catalogues catalogues) {
        this.folded = folded;
        header = folded.versions.representative().map(Fact::value);
        summary = folded.facts.summary().map(Fact::value);
        layouts = catalogues.layouts();
    }

    DocumentRow write(boolean alert) {
        return new DocumentRow(
                folded.key,
                folded.family,
                of(DocumentHeader::model).or(() -> parts().model()).orElse(null),
                of(DocumentHeader::series).or(() -> parts().series()).orElse(null),
                of(DocumentHeader::number).or(() -> parts().number()).orElse(null),
                or(of(DocumentHeader::issuedAt), said(DocumentSummary::issuedAt)),
                issuer(Party::id).orElseGet(() -> parts().issuerId()),
                issuer(Party::name).orElse(null),
                recipient(Party::id),
                recipient(Party::name),
                or(of(DocumentHeader::total), said(DocumentSummary::total)),
                folded.rule.situation(),
                completeness(),
                folded.environment,
                or(of(DocumentHeader::operation), said(DocumentSummary::operation)),
                folded.verdicts.manifestation(),
                folded.verdicts.corrections(),
                alert,
                folded.versions.representative().map(Fact::content).orElse(null),
                folded.facts.learntAt());
    }

    /** Taken apart on demand: most documents tell all of it themselves. */
    private KeyParts parts() {
        return layouts.parts(folded.key);
    }

    private Completeness completeness() {
        if (header.isPresent()) {
            return Completeness.FULL;
        }
        return summary.isPresent() ? Completeness.SUMMARY : Completeness.EVENTS_ONLY;
    }

    private <T> Optional<T> of(Function<DocumentHeader, @Nullable T> field) {
        return header.flatMap(it -> Optional.ofNullable(field.apply(it)));
    }

    private <T> Optional<T> said(Function<DocumentSummary, @Nullable T> field) {
        return summary.flatMap(it -> Optional.ofNullable(field.apply(it)));
    }

    private Optional<String> issuer(Function<Party, @Nullable String> field) {
        return of(DocumentHeader::issuer)
                .or(() -> said(DocumentSummary::issuer))
                .flatMap(party -> Optional.ofNullable(field.apply(party)));
    }

    private @Nullable String recipient(Function<Party, @Nullable String> field) {
        return of(DocumentHeader::recipient)
                .flatMap(party -> Optional.ofNullable(field.apply(party)))
                .orElse(null);
    }

    private static <T> @Nullable T or(Optional<T> first, Optional<T> second) {
        return first.or(() -> second).orElse(null);
    }
}
