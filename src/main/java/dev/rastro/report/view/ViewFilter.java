package dev.rastro.report.view;

import dev.rastro.dfe.Deadlines;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentFilter.Role;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.MarkFilter.Archived;
import dev.rastro.store.Narrowing;
import dev.rastro.store.Parties;
import dev.rastro.timeline.pending.PendingStates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a view restricts, in words that mean something on every day: "seven days" stays seven days. Of companies it says
 * nothing: those stand beside it.
 *
 * @param pending codes of what is not final
 * @param changed only documents that changed since they were looked at
 * @param due {@code null} where no term matters
 * @param text a query of the search
 * @param marks what operators did
 */
public record ViewFilter(
        Set<DfeFamily> families,
        Role role,
        ViewPeriod period,
        Set<Situation> situations,
        Set<String> pending,
        Set<Manifestation> manifestations,
        boolean changed,
        @Nullable Due due,
        String text,
        MarkFilter marks) {
    /** Everything that was not put away. */
    public static final ViewFilter ALL = new ViewFilter(
            Set.of(), Role.ANY, ViewPeriod.ALWAYS, Set.of(), Set.of(), Set.of(), false, null, "", MarkFilter.DESK);

    public ViewFilter {
        families = Set.copyOf(families);
        situations = Set.copyOf(situations);
        pending = Set.copyOf(pending);
        manifestations = Set.copyOf(manifestations);
    }

    /** The documents it means at a moment. */
    public DocumentFilter at(ViewContext context) {
        LocalDate today = context.now().toLocalDate();
        Narrowing narrowing = new Narrowing(
                manifestations,
                changed,
                null,
                due == null ? null : due.filter(today, context.declarants(), Deadlines.load()));
        return new DocumentFilter(
                families,
                Parties.ALL,
                role,
                period.from(today),
                period.to(today),
                situations,
                text,
                PendingStates.filter(pending, context.stale(), context.now()),
                narrowing,
                marks);
    }

    public ViewFilter withPeriod(ViewPeriod value) {
        return new ViewFilter(families, role, value, situations, pending, manifestations, changed, due, text, marks);
    }

    /** Name and value of each part that restricts, to be written down. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "families", names(families));
        put(parts, "role", role == Role.ANY ? "" : role.name());
        put(parts, "period", period.text());
        put(parts, "situations", names(situations));
        put(parts, "pending", String.join(",", new TreeSet<>(pending)));
        put(parts, "manifestations", names(manifestations));
        put(parts, "changed", changed ? "yes" : "");
        put(parts, "due", due == null ? "" : due.name());
        put(parts, "text", text);
        put(parts, "tags", free(marks.tags()));
        put(parts, "stages", free(marks.stages()));
        put(parts, "responsibles", free(marks.responsibles()));
        put(
                parts,
                "archived",
                marks.archived() == Archived.HIDDEN ? "" : marks.archived().name());
        return parts;
    }

    private static void put(Map<String, String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.put(name, value);
        }
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** Reads {@link #parts}; what cannot be read does not restrict. */
    public static ViewFilter of(Map<String, String> parts) {
        Function<String, String> part = name -> parts.getOrDefault(name, "");
        return new ViewFilter(
                all(DfeFamily.values(), part.apply("families")),
                one(Role.values(), part.apply("role")).orElse(Role.ANY),
                ViewPeriod.parse(part.apply("period")).orElse(ViewPeriod.ALWAYS),
                all(Situation.values(), part.apply("situations")),
                words(part.apply("pending")).collect(Collectors.toSet()),
                all(Manifestation.values(), part.apply("manifestations")),
                part.apply("changed").equals("yes"),
                one(Due.values(), part.apply("due")).orElse(null),
                part.apply("text"),
                new MarkFilter(
                        names(part.apply("tags")),
                        names(part.apply("stages")),
                        names(part.apply("responsibles")),
                        one(Archived.values(), part.apply("archived")).orElse(Archived.HIDDEN)));
    }

    /** Names that operators gave, which may have commas in them. */
    private static String free(Set<String> names) {
        return String.join("|", new TreeSet<>(names));
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.split("[|]", -1))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(",", -1)).filter(word -> !word.isEmpty());
    }

    private static <E extends Enum<E>> Set<E> all(E[] values, String text) {
        return words(text).flatMap(word -> one(values, word).stream()).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
