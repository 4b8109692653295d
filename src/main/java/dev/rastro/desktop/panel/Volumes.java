package dev.rastro.desktop.panel;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentGroup;
import dev.rastro.store.GroupBy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The volumes of the last months or days: each of them and every shown family with a number, also where that is zero. */
record Volumes(VolumeStep step, List<Volume> all) {
    /** Families with a colour of their own. */
    private static final int FAMILIES = 4;

    Volumes {
        all = List.copyOf(all);
    }

    /** Before anything was counted. */
    static Volumes none(VolumeStep step) {
        return new Volumes(step, List.of());
    }

    /** One look at the catalog: it counts and adds up by itself. */
    static Volumes of(DocumentCatalog catalog, DocumentFilter filter, VolumeStep step, LocalDate today) {
        LocalDate first = step.first(today);
        LocalDate end = step.last(today);
        List<DocumentGroup> groups = catalog.groups(filter.withPeriod(first, end), List.of(step.by(), GroupBy.FAMILY));
        Map<String, Long> sizes = groups.stream()
                .collect(Collectors.groupingBy(
                        group -> group.values().get(1), Collectors.summingLong(DocumentGroup::count)));
        Set<String> shown = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(FAMILIES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Volume> cells = new HashMap<>();
        for (DocumentGroup group : groups) {
            String name = group.values().get(1);
            DfeFamily family = shown.contains(name) ? DfeFamily.valueOf(name) : null;
            LocalDate at = step.read(group.value());
            cells.merge(
                    at + " " + family,
                    new Volume(at, family, group.count(), group.sum()),
                    (one, other) -> new Volume(
                            at, family, one.count() + other.count(), one.sum().add(other.sum())));
        }
        List<@Nullable DfeFamily> families = new ArrayList<>(shown.stream()
                .map(DfeFamily::valueOf)
                .sorted(Comparator.comparing((DfeFamily family) -> sizes.getOrDefault(family.name(), 0L))
                        .reversed()
                        .thenComparing(DfeFamily::name))
                .toList());
        if (sizes.size() > FAMILIES) {
            families.add(null);
        }
        List<Volume> all = new ArrayList<>();
        for (DfeFamily family : families) {
            for (LocalDate at = first; !at.isAfter(end); at = step.last(at).plusDays(1)) {
                all.add(cells.getOrDefault(at + " " + family, new Volume(at, family, 0, BigDecimal.ZERO)));
            }
        }
        return new Volumes(step, all);
    }

    boolean isEmpty() {
        return all.stream().allMatch(volume -> volume.count() == 0);
    }

    /** The families, the largest first; {@code null} for the others together. */
    List<@Nullable DfeFamily> families() {
        List<@Nullable DfeFamily> families = new ArrayList<>();
        for (Volume each : all) {
            if (!families.contains(each.family())) {
                families.add(each.family());
            }
        }
        return families;
    }

    Stream<Volume> of(@Nullable DfeFamily family) {
        return all.stream().filter(volume -> volume.family() == family);
    }

    /** All families of a month or day together. */
    Volume of(LocalDate first) {
        List<Volume> parts =
                all.stream().filter(volume -> volume.first().equals(first)).toList();
        return new Volume(
                first,
                null,
                parts.stream().mapToLong(Volume::count).sum(),
                parts.stream().map(Volume::sum).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The first days of the months, or the days, in their order. */
    List<LocalDate> times() {
        return all.stream().map(Volume::first).distinct().sorted().toList();
    }
}
