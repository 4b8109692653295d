package dev.rastro.timeline;

import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.Party;
import dev.rastro.dfe.xml.Protocol;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a timeline, in fiscal order. Pure. */
final class TimelineRowWriter {
    private static final Set<Situation> NAMED = Set.of(Situation.AUTHORIZED, Situation.DENIED, Situation.REJECTED);

    private final Folded folded;
    private final Authorities authorities;
    private final StatusCodes codes;
    private final EventDetails details;
    private final StatusMeaning meaning;

    TimelineRowWriter(Folded folded, Catalogues catalogues) {
        this.folded = folded;
        authorities = catalogues.authorities();
        codes = catalogues.statusCodes();
        details = catalogues.eventDetails();
        meaning = new StatusMeaning(folded);
    }

    List<TimelineRow> write() {
        List<TimelineRow> rows = new ArrayList<>();
        folded.versions
                .representative()
                .ifPresentOrElse(
                        document -> rows.add(issued(
                                document,
                                document.value().issuedAt(),
                                document.value().issuer())),
                        () -> folded.facts
                                .summary()
                                .ifPresent(summary -> rows.add(issued(
                                        summary,
                                        summary.value().issuedAt(),
                                        summary.value().issuer()))));
        folded.authorizations.protocols().forEach(each -> rows.add(protocol(each)));
        folded.authorizations.summaries().forEach(each -> rows.add(summary(each)));
        folded.events.forEach(event -> rows.add(event(event)));
        folded.versions.others().forEach(other -> rows.add(version(other)));
        rows.sort(FiscalOrder.ROW);
        return List.copyOf(rows);
    }

    private static TimelineRow issued(Fact<?> fact, @Nullable OffsetDateTime at, @Nullable Party issuer) {
        String id = issuer == null ? null : issuer.id();
        return row(fact, at, "ISSUED", null, id, RowTexts.issued(issuer), true);
    }

    private TimelineRow protocol(Authorization each) {
        Protocol protocol = each.protocol();
        Situation proves = each.proves();
        String kind = proves != null && NAMED.contains(proves) ? proves.name() : "PROTOCOL";
        return row(
                each.fact(),
                protocol.at(),
                kind,
                protocol.number(),
                authorities.of(folded.key),
                RowTexts.protocol(each, codes.meaning(folded.family, protocol.status())),
                meaning.counts(proves));
    }

    private TimelineRow summary(Authorization each) {
        Protocol protocol = each.protocol();
        return row(
                each.fact(),
                protocol.at(),
                "SUMMARY",
                protocol.number(),
                authorities.of(folded.key),
                RowTexts.summary(each.proves()),
                meaning.counts(each.proves()));
    }

    private TimelineRow event(FoldedEvent event) {
        EventRecord record = event.record();
        Fact<EventRecord> fact = event.fact();
        String reason = folded.rule.overruled(event)
                ? "sem efeito: o documento já estava encerrado ou negado"
                : folded.verdicts.reason(event);
        return new TimelineRow(
                event.at(),
                fact.recordedAt(),
                "EVENT",
                record.type(),
                record.sequence(),
                record.protocol(),
                record.author() == null ? authorities.name(record.authority()) : record.author(),
                RowTexts.event(event, details.words(record), reason),
                folded.effective(event),
                fact.cause(),
                fact.trace(),
                fact.content());
    }

    private static TimelineRow version(Fact<DocumentHeader> fact) {
        DocumentHeader header = fact.value();
        Protocol protocol = header.protocol();
        OffsetDateTime at = protocol == null || protocol.at() == null ? header.issuedAt() : protocol.at();
        String number = protocol == null ? null : protocol.number();
        return row(fact, at, "VERSION", number, null, RowTexts.version(header), false);
    }

    private static TimelineRow row(
            Fact<?> fact,
            @Nullable OffsetDateTime at,
            String kind,
            @Nullable String protocol,
            @Nullable String actor,
            String text,
            boolean effective) {
        return new TimelineRow(
                at,
                fact.recordedAt(),
                kind,
                null,
                null,
                protocol,
                actor,
                text,
                effective,
                fact.cause(),
                fact.trace(),
                fact.content());
    }
}
