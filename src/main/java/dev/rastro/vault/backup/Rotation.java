package dev.rastro.vault.backup;

import dev.rastro.dfe.TsvTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which backups are still wanted: the newest of each of the last days, weeks, months and years that have one ({@code rotation.tsv}).
 * Counted are periods with a backup, not days that went by: a clock that was set forward takes nothing away. Pure.
 */
public record Rotation(Map<Period, Integer> keep) {
    /** What backups are counted by. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        private String of(LocalDate day) {
            return switch (this) {
                case DAY -> day.toString();
                case WEEK ->
                    "%04d-%02d"
                            .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                case MONTH -> day.toString().substring(0, 7);
                case YEAR -> day.toString().substring(0, 4);
            };
        }
    }

    public Rotation {
        keep = Map.copyOf(keep);
    }

    /** What Rastro brings along. */
    public static Rotation standard() {
        Map<Period, Integer> keep = new EnumMap<>(Period.class);
        TsvTable.load(Rotation.class, "rotation.tsv")
                .rows()
                .forEach(row -> keep.put(Period.valueOf(row.text("period")), Integer.parseInt(row.text("keep"))));
        return new Rotation(keep);
    }

    /**
     * The backups that may go.
     *
     * @param backups of one folder, oldest first
     * @param made the one just made, which always stays
     * @param now what is from later than this, by a clock that was wrong then or is wrong now, stays and takes no place
     */
    List<Backup> superseded(List<Backup> backups, Backup made, Instant now) {
        List<Backup> past = backups.stream()
                .filter(each -> !each.facts().made().isAfter(now))
                .toList();
        Set<Backup> wanted = new HashSet<>(Set.of(made));
        keep.forEach((period, count) -> {
            Set<String> taken = new TreeSet<>();
            for (Backup each : past.reversed()) {
                String slot = period.of(LocalDate.ofInstant(each.facts().made(), ZoneOffset.UTC));
                if (taken.size() < count && taken.add(slot)) {
                    wanted.add(each);
                }
            }
        });
        return past.stream().filter(each -> !wanted.contains(each)).toList();
    }
}
