package dev.rastro.timeline;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.EventRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one event of its copies (request, answer, both, summary). Copies are one event when type, sequence and, as far as
 * known, author and protocol agree; what the authority refused stays apart from what it registered under the same
 * sequence. Pure.
 */
final class EventMerge {
    private static final Comparator<Fact<EventRecord>> BEST_FIRST = Comparator.<Fact<EventRecord>, EventForm>comparing(
                    fact -> fact.value().form())
            .thenComparing(Fact.byContent());

    private final Catalogues catalogues;

    EventMerge(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The events of a document of {@code family}, in fiscal order. */
    List<FoldedEvent> merge(DfeFamily family, List<Fact<EventRecord>> copies) {
        Map<String, List<Fact<EventRecord>>> bySequence = copies.stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.value().type() + "/" + fact.value().sequence(),
                        TreeMap::new,
                        Collectors.toList()));
        return bySequence.values().stream()
                .flatMap(group -> split(group).stream())
                .map(group -> fold(family, group))
                .sorted(FiscalOrder.EVENT)
                .toList();
    }

    private Collection<List<Fact<EventRecord>>> split(List<Fact<EventRecord>> group) {
        if (group.size() == 1) {
            return List.of(group);
        }
        Map<String, List<Fact<EventRecord>>> registered = new TreeMap<>();
        List<Fact<EventRecord>> loose = new ArrayList<>();
        List<Fact<EventRecord>> refused = new ArrayList<>();
        for (Fact<EventRecord> copy : group) {
            String protocol = copy.value().protocol();
            if (rejected(copy.value())) {
                refused.add(copy);
            } else if (protocol != null && copy.value().form() != EventForm.REQUEST) {
                registered.computeIfAbsent(protocol, any -> new ArrayList<>()).add(copy);
            } else {
                loose.add(copy);
            }
        }
        return join(registered.values(), byAuthor(loose), byAuthor(refused));
    }

    /** Copies that name no protocol belong to the registered event that their author does not exclude, else stand alone. */
    private static Collection<List<Fact<EventRecord>>> join(
            Collection<List<Fact<EventRecord>>> registered,
            Collection<List<Fact<EventRecord>>> loose,
            Collection<List<Fact<EventRecord>>> refused) {
        List<List<Fact<EventRecord>>> result = new ArrayList<>(registered);
        for (List<Fact<EventRecord>> group : loose) {
            boolean proof = group.stream().anyMatch(fact -> fact.value().form() != EventForm.REQUEST);
            Collection<List<Fact<EventRecord>>> homes = registered.isEmpty() && !proof ? refused : registered;
            homes.stream()
                    .filter(home -> sameAuthor(home, group))
                    .findFirst()
                    .ifPresentOrElse(home -> home.addAll(group), () -> result.add(group));
        }
        result.addAll(refused);
        return result;
    }

    /** Copies without author join the only author there is. */
    private static Collection<List<Fact<EventRecord>>> byAuthor(List<Fact<EventRecord>> copies) {
        Map<String, List<Fact<EventRecord>>> groups = new TreeMap<>();
        for (Fact<EventRecord> copy : copies) {
            groups.computeIfAbsent(Objects.requireNonNullElse(copy.value().author(), ""), any -> new ArrayList<>())
                    .add(copy);
        }
        List<Fact<EventRecord>> anonymous = groups.get("");
        if (anonymous != null && groups.size() == 2) {
            groups.remove("");
            groups.values().iterator().next().addAll(anonymous);
        }
        return groups.values();
    }

    private static boolean sameAuthor(List<Fact<EventRecord>> one, List<Fact<EventRecord>> other) {
        String first = author(one);
        String second = author(other);
        return first == null || second == null || first.equals(second);
    }

    private static @Nullable String author(List<Fact<EventRecord>> copies) {
        return copies.stream()
                .map(copy -> copy.value().author())
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private FoldedEvent fold(DfeFamily family, List<Fact<EventRecord>> copies) {
        List<Fact<EventRecord>> ordered = copies.stream().sorted(BEST_FIRST).toList();
        Fact<EventRecord> best = ordered.getFirst();
        Fact<EventRecord> all = best.with(
                EventKnowledge.combine(ordered.stream().map(Fact::value).toList()));
        for (Fact<EventRecord> copy : ordered) {
            all = all.learntWith(copy);
        }
        return new FoldedEvent(
                all,
                catalogues.type(family, best.value()).orElse(null),
                copies.stream().anyMatch(copy -> registered(copy.value())),
                copies.stream().anyMatch(copy -> rejected(copy.value())));
    }

    private boolean registered(EventRecord copy) {
        return switch (copy.form()) {
            case REGISTERED, RECEIPT -> catalogues.statusCodes().provesRegistration(copy.family(), copy.status());
            case SUMMARY -> true;
            case REQUEST -> false;
        };
    }

    private boolean rejected(EventRecord copy) {
        return copy.status() != null && !registered(copy);
    }
}
