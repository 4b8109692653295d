package dev.rastro.timeline.freight;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.LinkKind;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.TsvTable;
import dev.rastro.store.DocumentLinks;
import dev.rastro.store.DocumentLinks.Related;
import dev.rastro.store.DocumentLinks.Relation;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import dev.rastro.timeline.TimelineService;
import dev.rastro.timeline.freight.FreightTrace.Member;
import dev.rastro.timeline.freight.FreightTrace.Step;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows the links of a freight from one document: up to all that carries it, down to all that it carries. Other goods of
 * the same truck are counted, not shown: an MDF-e may have thousands. Every document is visited once, so that documents that
 * name each other in a circle do no harm. Safe for use by several threads.
 */
public final class FreightTraces {
    /** As many documents as a person can follow; reading each takes about a millisecond. */
    private static final int MEMBERS = 60;

    private static final Comparator<Step> IN_TIME = Comparator.comparing(
                    (Step step) -> instant(step.at()), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(step -> rank(step.family()))
            .thenComparing(Step::key)
            .thenComparing(Step::milestone);

    private final DocumentLinks links;
    private final TimelineService timelines;
    private final Models models;
    private final Milestones milestones;
    private final Set<LinkKind> kinds;

    public FreightTraces(DocumentLinks links, TimelineService timelines, Models models, Milestones milestones) {
        this.links = links;
        this.timelines = timelines;
        this.models = models;
        this.milestones = milestones;
        this.kinds = TsvTable.load(FreightTraces.class, "freight-links.tsv").rows().stream()
                .map(row -> LinkKind.valueOf(row.text("kind")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The freight that a document is part of; empty when nothing is known of the key and nothing names it. */
    public Optional<FreightTrace> trace(AccessKey start) {
        Search search = new Search(start);
        search.follow(true);
        search.follow(false);
        List<Member> members = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (AccessKey key : search.found) {
            Optional<Timeline> timeline = timelines.timeline(key);
            DfeFamily family = timeline.map(it -> it.document().family()).orElseGet(() -> models.familyOf(key));
            members.add(new Member(key, family, timeline.map(Timeline::document).orElse(null)));
            timeline.ifPresent(
                    it -> it.rows().forEach(row -> step(key, family, row).ifPresent(steps::add)));
        }
        boolean known = members.size() > 1 || members.getFirst().document() != null;
        members.sort(Comparator.comparingInt((Member member) -> rank(member.family()))
                .thenComparing(member -> issued(member.document()), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Member::key));
        steps.sort(IN_TIME);
        return known ? Optional.of(new FreightTrace(start, members, steps, search.leftOut())) : Optional.empty();
    }

    private Optional<Step> step(AccessKey key, DfeFamily family, TimelineRow row) {
        return milestones
                .of(family, row)
                .map(milestone -> new Step(
                        row.at(),
                        key,
                        family,
                        milestone,
                        row.eventType(),
                        row.protocol(),
                        row.text(),
                        row.effective()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Instant issued(@Nullable DocumentRow row) {
        return row == null ? null : instant(row.issuedAt());
    }

    /** Goods, then what carries them, then what carries that. */
    private static int rank(DfeFamily family) {
        return switch (family) {
            case MDFE -> 2;
            case CTE, CTE_SIMPLIFICADO, CTE_OS, GTVE -> 1;
            default -> 0;
        };
    }

    /** One search from one document. */
    private final class Search {
        private final AccessKey start;
        private final Set<AccessKey> found = new TreeSet<>();
        private final Set<AccessKey> unseen = new HashSet<>();
        private long uncounted;

        Search(AccessKey start) {
            this.start = start;
            found.add(start);
        }

        /** Goes on in one direction, nearest documents first, until there is nothing more or enough. */
        void follow(boolean outgoing) {
            Deque<AccessKey> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                for (AccessKey next : load(open.removeFirst(), outgoing)) {
                    if (found.contains(next)) {
                        continue;
                    }
                    if (found.size() < MEMBERS) {
                        found.add(next);
                        open.addLast(next);
                    } else {
                        unseen.add(next);
                    }
                }
            }
        }

        private List<AccessKey> load(AccessKey key, boolean outgoing) {
            Related next = links.linked(key, outgoing, kinds, MEMBERS + 1);
            uncounted += next.total() - next.links().size();
            return next.links().stream().map(Relation::other).toList();
        }

        /** Documents of the same loads that are not among the members. */
        long leftOut() {
            uncounted = 0;
            for (AccessKey member : found) {
                load(member, true).stream()
                        .filter(other -> !found.contains(other))
                        .forEach(unseen::add);
            }
            load(start, false);
            return unseen.size() + uncounted;
        }
    }
}
