package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes event records of a request, an answer, or both. Stateless. */
final class EventBuilder {
    /** Layouts before events: a cancelamento of its own, today's 110111. */
    private static final String CANCELAMENTO = "110111";

    /** One root serves several models: the key tells which (position 21 and 22). */
    private static final Map<String, DfeFamily> FAMILY_OF_MODEL = Map.of(
            "65", DfeFamily.NFCE,
            "67", DfeFamily.CTE_OS,
            "64", DfeFamily.GTVE);

    private EventBuilder() {}

    static EventRecord event(AccessKey key, @Nullable Unit request, @Nullable Unit answer) {
        Unit first = request == null ? answer : request;
        if (first == null) {
            throw new IllegalArgumentException("Neither request nor answer");
        }
        Unit second = answer == null ? first : answer;
        String type = either(first, second, "type");
        return new EventRecord(
                key,
                family(key, first),
                type == null ? CANCELAMENTO : type,
                FieldText.sequence(either(first, second, "sequence")),
                first.get("author"),
                either(first, second, "authority"),
                FieldText.moment(first.get("occurredAt"), first.get("occurredTime")),
                FieldText.moment(second.get("registeredAt")),
                second.get("protocol"),
                second.get("status"),
                FieldText.words(second.get("statusReason")),
                FieldText.name(either(first, second, "description")),
                FieldText.words(either(first, first, first.has("text") ? "text" : "corrections")),
                first.get("targetType"),
                first.get("targetProtocol"),
                related(first, key),
                Mentions.of(first, key),
                first.details(),
                HeaderBuilder.environment(first.has("environment") ? first : second),
                form(first, request, answer));
    }

    private static EventForm form(Unit first, @Nullable Unit request, @Nullable Unit answer) {
        if (request == null) {
            return first.type().kind() == UnitType.Kind.EVENT_SUMMARY ? EventForm.SUMMARY : EventForm.RECEIPT;
        }
        if (answer != null) {
            return EventForm.REGISTERED;
        }
        // The registered form of an NFS-e event, and a cancelled CF-e, have no answer of their own.
        boolean nfse = request.type().element().equals("evento") && isNfse(request);
        boolean cfe = request.type().family() == DfeFamily.CFE && request.has("related");
        return nfse || cfe ? EventForm.REGISTERED : EventForm.REQUEST;
    }

    private static boolean isNfse(Unit unit) {
        return unit.nfseNamespace()
                || unit.key().filter(key -> key.value().length() == 50).isPresent();
    }

    private static DfeFamily family(AccessKey key, Unit unit) {
        if (key.value().length() == 50 || unit.nfseNamespace()) {
            return DfeFamily.NFSE;
        }
        DfeFamily byRoot = unit.type().family();
        boolean shared = byRoot == DfeFamily.NFE || byRoot == DfeFamily.CTE;
        return shared ? FAMILY_OF_MODEL.getOrDefault(key.value().substring(20, 22), byRoot) : byRoot;
    }

    private static @Nullable AccessKey related(Unit unit, AccessKey key) {
        String text = unit.get("related");
        return text == null
                ? null
                : Mentions.key(text).filter(other -> !other.equals(key)).orElse(null);
    }

    private static @Nullable String either(Unit one, Unit other, String field) {
        String value = one.get(field);
        return value == null ? other.get(field) : value;
    }
}
