package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import java.util.List;
import java.util.Optional;

/** Makes mentions of what a unit names. Stateless. */
final class Mentions {
    private Mentions() {}

    static List<Mention> of(Unit unit, AccessKey own) {
        return unit.mentions().entrySet().stream()
                .map(place -> new Mention(place.getKey(), keys(place.getValue(), own)))
                .filter(mention -> !mention.keys().isEmpty())
                .toList();
    }

    private static List<AccessKey> keys(List<String> texts, AccessKey own) {
        return texts.stream()
                .map(Mentions::key)
                .flatMap(Optional::stream)
                .filter(key -> !key.equals(own) && !key.isWithheld())
                .distinct()
                .toList();
    }

    /** Whether a key was withheld: readers by autXML get nines in its place (NT 2015.002, sigilo fiscal). */
    static boolean withheld(Unit unit) {
        return unit.mentions().values().stream()
                .flatMap(List::stream)
                .map(Mentions::key)
                .flatMap(Optional::stream)
                .anyMatch(AccessKey::isWithheld);
    }

    /** Reads a key; the Id of a CF-e has its prefix before it. */
    static Optional<AccessKey> key(String text) {
        return AccessKey.parse(text.startsWith("CFe") ? text.substring(3) : text);
    }
}
