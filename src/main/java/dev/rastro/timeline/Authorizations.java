package dev.rastro.timeline;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.DocumentSummary;
import dev.rastro.dfe.xml.Protocol;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All protocols of a document: its own, loose ones and what summaries tell; and what they prove together. Pure. */
final class Authorizations {
    /** First registered first; among equals the full protocol before the summary. */
    private static final Comparator<Authorization> ORDER = Comparator.<Authorization, OffsetDateTime>comparing(
                    each -> each.protocol().at(), FiscalOrder.MOMENT)
            .thenComparing(Authorization::summary)
            .thenComparing(each -> each.protocol().number(), FiscalOrder.TEXT)
            .thenComparing(each -> each.protocol().status())
            .thenComparing(Authorization::fact, Fact.byContent());

    /** Situations in which a document is born. */
    private static final Set<Situation> BIRTHS = Set.of(Situation.AUTHORIZED, Situation.DENIED);

    private final List<Authorization> all;

    private Authorizations(List<Authorization> all) {
        this.all = all;
    }

    static Authorizations of(DfeFamily family, Facts facts, StatusCodes codes) {
        List<Authorization> all = new ArrayList<>();
        for (Fact<DocumentHeader> document : facts.documents()) {
            Protocol protocol = document.value().protocol();
            if (protocol != null) {
                all.add(read(family, document.with(protocol), codes));
            }
        }
        facts.protocols().forEach(fact -> all.add(read(family, fact, codes)));
        for (Fact<DocumentSummary> summary : facts.summaries()) {
            all.add(read(summary, codes));
        }
        all.sort(ORDER);
        return new Authorizations(List.copyOf(all));
    }

    private static Authorization read(DfeFamily family, Fact<Protocol> fact, StatusCodes codes) {
        return new Authorization(
                fact, codes.ofProtocol(family, fact.value().status()).orElse(null), false);
    }

    private static Authorization read(Fact<DocumentSummary> fact, StatusCodes codes) {
        DocumentSummary summary = fact.value();
        String code = Objects.requireNonNullElse(summary.situation(), "");
        Protocol protocol =
                new Protocol("resumo " + code, null, summary.protocol(), summary.registeredAt(), summary.digestValue());
        return new Authorization(fact.with(protocol), codes.ofSummary(code).orElse(null), true);
    }

    /** The protocols proper, copies of one (same number and code) only once. */
    List<Authorization> protocols() {
        Map<String, Authorization> distinct = new TreeMap<>();
        for (Authorization each : all) {
            if (!each.summary()) {
                Protocol protocol = each.protocol();
                String number = protocol.number() == null ? each.fact().content() : protocol.number();
                distinct.merge(
                        number + "/" + protocol.status(),
                        each,
                        (one, copy) -> new Authorization(one.fact().learntWith(copy.fact()), one.proves(), false));
            }
        }
        return List.copyOf(distinct.values());
    }

    /** What summaries tell, in fiscal order; summaries that say the same are one. */
    List<Authorization> summaries() {
        Map<Protocol, Authorization> distinct = new LinkedHashMap<>();
        all.stream()
                .filter(Authorization::summary)
                .forEach(each -> distinct.merge(
                        each.protocol(),
                        each,
                        (one, copy) -> new Authorization(one.fact().learntWith(copy.fact()), one.proves(), true)));
        return List.copyOf(distinct.values());
    }

    /** The proof of the document's birth: authorised or denied, whichever was registered first. */
    Optional<Authorization> birth() {
        return all.stream().filter(each -> isBirth(each.proves())).findFirst();
    }

    private static boolean isBirth(@Nullable Situation situation) {
        return situation != null && BIRTHS.contains(situation);
    }

    /** An end (cancelled, closed) that an answer or a summary tells without the event that led there. */
    Optional<Situation> toldEnd() {
        return end().map(Authorization::proves);
    }

    /** The answer or summary that tells it. */
    Optional<Authorization> end() {
        return all.stream()
                .filter(each -> each.proves() != null && each.proves() != Situation.REJECTED && !isBirth(each.proves()))
                .findFirst();
    }

    boolean rejected() {
        return all.stream().anyMatch(each -> each.proves() == Situation.REJECTED);
    }

    /** The digests that the authority vouches for. */
    Set<String> digests() {
        return all.stream()
                .filter(Authorization::binding)
                .map(each -> each.protocol().digestValue())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Authorised and denied, or authorised under two numbers. */
    boolean contradict() {
        Set<@Nullable Situation> births = all.stream()
                .map(Authorization::proves)
                .filter(Authorizations::isBirth)
                .collect(Collectors.toSet());
        long numbers = all.stream()
                .filter(each -> each.proves() == Situation.AUTHORIZED)
                .map(each -> each.protocol().number())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return births.size() > 1 || numbers > 1;
    }
}
