package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.CheckDigit;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes headers, summaries and protocols of units. Stateless. */
final class HeaderBuilder {
    private static final List<String> OTHER_ROLES = List.of("rem", "exped", "receb", "dest", "transporta", "interm");
    /** Meaning of the tomador's code in CT-e (toma3): 0 remetente, 1 expedidor, 2 recebedor, 3 destinatário. */
    private static final List<String> TOMADOR = List.of("rem", "exped", "receb", "dest");

    private HeaderBuilder() {}

    static DocumentHeader header(AccessKey key, Unit unit, @Nullable Unit protocolUnit) {
        Party issuer = party(unit, "issuer");
        Party recipient = recipient(unit);
        return new DocumentHeader(
                key,
                family(unit),
                unit.get("model"),
                unit.get("layout"),
                unit.get("series"),
                unit.get("number"),
                FieldText.moment(unit.get("issuedAt"), unit.get("issuedTime")),
                issuer,
                recipient,
                others(unit, issuer, recipient),
                FieldText.decimal(unit.get("total")),
                environment(unit),
                unit.get("operation"),
                unit.get("purpose"),
                unit.get("emissionType"),
                FieldText.name(unit.get("nature")),
                unit.get("freightMode"),
                unit.get("serviceType"),
                protocol(protocolUnit == null ? unit : protocolUnit),
                unit.get("digest"),
                Mentions.of(unit, key),
                warnings(key, unit, protocolUnit));
    }

    private static DfeFamily family(Unit unit) {
        boolean nfce = unit.type().family() == DfeFamily.NFE && "65".equals(unit.get("model"));
        return nfce ? DfeFamily.NFCE : unit.type().family();
    }

    static Environment environment(Unit unit) {
        String code = unit.get("environment");
        return code == null ? Environment.UNKNOWN : Environment.ofCode(code);
    }

    private static @Nullable Party recipient(Unit unit) {
        String code = unit.get("tomador");
        String role = code != null && code.matches("[0-3]") ? TOMADOR.get(Integer.parseInt(code)) : "toma";
        return Stream.of(role, "toma", "dest")
                .map(each -> party(unit, each))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable Party party(Unit unit, String role) {
        String id = unit.get(role + ".id");
        String name = unit.get(role + ".name");
        return id == null && name == null
                ? null
                : new Party(id, FieldText.name(name), unit.get(role + ".ie"), unit.get(role + ".uf"));
    }

    private static List<Party> others(Unit unit, @Nullable Party issuer, @Nullable Party recipient) {
        return OTHER_ROLES.stream()
                .map(role -> party(unit, role))
                .filter(Objects::nonNull)
                .filter(party -> !party.equals(issuer) && !party.equals(recipient))
                .distinct()
                .toList();
    }

    static @Nullable Protocol protocol(Unit unit) {
        String status = unit.get("cStat");
        return status == null
                ? null
                : new Protocol(
                        status,
                        FieldText.words(unit.get("xMotivo")),
                        unit.get("nProt"),
                        FieldText.moment(unit.get("dhRecbto")),
                        unit.get("digVal"));
    }

    private static List<String> warnings(AccessKey key, Unit unit, @Nullable Unit protocol) {
        List<String> found = new ArrayList<>();
        if (key.checkDigit() == CheckDigit.INVALID) {
            found.add("KEY_CHECK_DIGIT");
        }
        if (unit.key().isEmpty()) {
            found.add("KEY_FROM_PROTOCOL");
        }
        if (protocol != null
                && protocol.key().filter(other -> !other.equals(key)).isPresent()) {
            found.add("PROTOCOL_OF_OTHER_KEY");
        }
        if (unit.has("total") && FieldText.decimal(unit.get("total")) == null) {
            found.add("TOTAL_UNREADABLE");
        }
        if (unit.has("issuedAt") && FieldText.moment(unit.get("issuedAt"), unit.get("issuedTime")) == null) {
            found.add("DATE_UNREADABLE");
        }
        if (Mentions.withheld(unit)) {
            found.add("MENTIONS_WITHHELD");
        }
        return found;
    }

    static DocumentSummary summary(AccessKey key, Unit unit) {
        return new DocumentSummary(
                key,
                party(unit, "issuer"),
                FieldText.moment(unit.get("issuedAt")),
                FieldText.decimal(unit.get("total")),
                unit.get("operation"),
                unit.get("situation"),
                unit.get("protocol"),
                FieldText.moment(unit.get("registeredAt")),
                unit.get("digest"),
                environment(unit));
    }
}
