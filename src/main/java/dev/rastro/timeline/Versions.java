package dev.rastro.timeline;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.Party;
import dev.rastro.dfe.xml.Protocol;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The originals of one document. The one that represents it: production before test, in agreement with the digest that
 * the authority vouches for, with its authorisation, signed, and then the lowest SHA-256. Pure.
 */
final class Versions {
    private final List<Fact<DocumentHeader>> ordered;
    private final List<DocumentHeader> comparable;
    private final StatusCodes codes;

    Versions(List<Fact<DocumentHeader>> documents, Set<String> digests, StatusCodes codes) {
        this.codes = codes;
        ordered = documents.stream()
                .sorted(Comparator.<Fact<DocumentHeader>>comparingInt(
                                fact -> rank(fact.value().environment()))
                        .thenComparing(fact -> contradicts(fact.value(), digests))
                        .thenComparing(fact -> !authorized(fact.value(), codes))
                        .thenComparing(fact -> fact.value().digestValue() == null)
                        .thenComparing(Fact.byContent()))
                .toList();
        // What the authority rejected was never the document: the issuer may send another content under the same key.
        List<DocumentHeader> headers = ordered.stream().map(Fact::value).toList();
        List<DocumentHeader> standing =
                headers.stream().filter(header -> !rejected(header, codes)).toList();
        comparable = standing.isEmpty() ? headers : standing;
    }

    private static int rank(Environment environment) {
        return switch (environment) {
            case PRODUCTION -> 0;
            case UNKNOWN -> 1;
            case HOMOLOGATION -> 2;
        };
    }

    private static boolean contradicts(DocumentHeader header, Set<String> digests) {
        String digest = header.digestValue();
        return digest != null && !digests.isEmpty() && !digests.contains(digest);
    }

    private static boolean authorized(DocumentHeader header, StatusCodes codes) {
        return proof(header, codes).filter(it -> it != Situation.REJECTED).isPresent();
    }

    private static boolean rejected(DocumentHeader header, StatusCodes codes) {
        return proof(header, codes).filter(it -> it == Situation.REJECTED).isPresent();
    }

    private static Optional<Situation> proof(DocumentHeader header, StatusCodes codes) {
        Protocol protocol = header.protocol();
        return protocol == null ? Optional.empty() : codes.ofProtocol(header.family(), protocol.status());
    }

    /** The original that stands for the document. */
    Optional<Fact<DocumentHeader>> representative() {
        return ordered.stream().findFirst();
    }

    /** The others, one for each content. */
    List<Fact<DocumentHeader>> others() {
        Set<String> seen = new HashSet<>();
        return ordered.stream().filter(fact -> seen.add(fact.content())).skip(1).toList();
    }

    /** SHA-256 of all, the representing one first. */
    List<String> contents() {
        return ordered.stream().map(Fact::content).distinct().toList();
    }

    /** Whether they contradict each other in what matters. A bare document beside its authorised form does not. */
    boolean contradict() {
        return differ(DocumentHeader::digestValue)
                || differ(header -> amount(header.total()))
                || differ(header -> id(header.issuer()))
                || differ(header -> id(header.recipient()))
                || differ(DocumentHeader::model)
                || differ(DocumentHeader::series)
                || differ(DocumentHeader::number)
                || differ(header ->
                        header.issuedAt() == null ? null : header.issuedAt().toInstant())
                || familiesDiffer();
    }

    boolean familiesDiffer() {
        return differ(header -> header.family() == DfeFamily.UNKNOWN ? null : header.family());
    }

    boolean environmentsDiffer() {
        return differ(header -> header.environment() == Environment.UNKNOWN ? null : header.environment());
    }

    /** Whether the authority vouches for another digest than that of the representing original or of one it authorised. */
    boolean digestMismatch(Set<String> digests) {
        return representative()
                        .filter(fact -> contradicts(fact.value(), digests))
                        .isPresent()
                || ordered.stream().map(Fact::value).anyMatch(this::contradictsOwnProtocol);
    }

    private boolean contradictsOwnProtocol(DocumentHeader header) {
        Protocol protocol = header.protocol();
        if (protocol == null || protocol.digestValue() == null || !authorized(header, codes)) {
            return false;
        }
        return header.digestValue() != null && !header.digestValue().equals(protocol.digestValue());
    }

    private <T> boolean differ(Function<DocumentHeader, @Nullable T> field) {
        return comparable.size() > 1
                && comparable.stream()
                                .map(field)
                                .filter(Objects::nonNull)
                                .distinct()
                                .limit(2)
                                .count()
                        > 1;
    }

    private static @Nullable BigDecimal amount(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }

    private static @Nullable String id(@Nullable Party party) {
        return party == null ? null : party.id();
    }
}
