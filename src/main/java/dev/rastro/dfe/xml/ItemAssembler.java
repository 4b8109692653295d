package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the units of a file together: a document with the protocol beside it, an event's request with the answer beside
 * it. Units belong together when they stand in the same element and do not speak of different things.
 */
final class ItemAssembler {
    private final List<Unit> open;
    private final List<XmlItem> items = new ArrayList<>();
    private final List<String> withoutKey = new ArrayList<>();

    ItemAssembler(List<Unit> units) {
        this.open = new ArrayList<>(units);
    }

    /** The items, in file order. */
    List<XmlItem> assemble() {
        while (!open.isEmpty()) {
            assemble(open.removeFirst());
        }
        return items;
    }

    /** What stands in place of a key in the units that have none. */
    List<String> withoutKey() {
        return withoutKey;
    }

    private void assemble(Unit unit) {
        switch (unit.type().kind()) {
            case DOCUMENT -> {
                Unit protocol = takePartner(unit, UnitType.Kind.PROTOCOL);
                // Where the Id is damaged, the protocol still names the document it authorised.
                Unit keyed = protocol == null || unit.key().isPresent() ? unit : protocol;
                withKey(keyed, key -> new XmlItem.Document(HeaderBuilder.header(key, unit, protocol)));
            }
            case EVENT -> {
                Unit answer = takePartner(unit, UnitType.Kind.RECEIPT);
                withKey(unit, key -> new XmlItem.Event(EventBuilder.event(key, unit, answer)));
            }
            case RECEIPT, EVENT_SUMMARY -> withKey(unit, key -> new XmlItem.Event(EventBuilder.event(key, null, unit)));
            case SUMMARY -> withKey(unit, key -> new XmlItem.Summary(HeaderBuilder.summary(key, unit)));
            case PROTOCOL -> loose(unit);
        }
    }

    /** A protocol whose document is not in the file. Without a status it proves nothing and is left out. */
    private void loose(Unit unit) {
        Protocol protocol = HeaderBuilder.protocol(unit);
        if (protocol != null) {
            withKey(unit, key -> new XmlItem.LooseProtocol(key, protocol));
        }
    }

    private void withKey(Unit unit, Function<AccessKey, XmlItem> item) {
        Optional<AccessKey> key = unit.key();
        if (key.isPresent()) {
            items.add(item.apply(key.get()));
        } else {
            String found = unit.has("key") ? unit.get("key") : unit.get("id");
            withoutKey.add(unit.type().element() + "=" + found);
        }
    }

    private @Nullable Unit takePartner(Unit unit, UnitType.Kind kind) {
        List<Unit> beside = open.stream()
                .filter(each -> each.type().kind() == kind && each.parent() == unit.parent())
                .toList();
        Optional<Unit> partner = beside.stream()
                .filter(each -> sameSubject(unit, each, beside.size()))
                .findFirst();
        partner.ifPresent(open::remove);
        return partner.orElse(null);
    }

    private static boolean sameSubject(Unit unit, Unit other, int candidates) {
        if (unit.type().kind() == UnitType.Kind.DOCUMENT) {
            // Files made anonymous differ in the key; alone beside the document, a protocol is still its own.
            return candidates == 1 || other.key().equals(unit.key());
        }
        return agree(unit.key(), other.key())
                && agree(Optional.ofNullable(unit.get("type")), Optional.ofNullable(other.get("type")))
                && agree(Optional.ofNullable(unit.get("sequence")), Optional.ofNullable(other.get("sequence")));
    }

    private static <T> boolean agree(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
