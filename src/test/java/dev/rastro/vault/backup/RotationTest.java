package dev.rastro.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.store.LogProofs;
import dev.rastro.vault.backup.Rotation.Period;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static Backup at(Instant made) {
        return new Backup(
                Path.of(made.toString().replace(':', '-')),
                1,
                new BackupFacts(1, made, "", new LogProofs.Head(0, ""), List.of()));
    }

    /** What is left when a backup is made every day, and the rotation runs after each. */
    private static List<LocalDate> kept(Rotation rotation, LocalDate from, int days) {
        List<Backup> all = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            Backup made = at(from.plusDays(i).atTime(12, 0).toInstant(ZoneOffset.UTC));
            all.add(made);
            all.removeAll(rotation.superseded(all, made, made.facts().made()));
        }
        return all.stream()
                .map(each -> LocalDate.ofInstant(each.facts().made(), ZoneOffset.UTC))
                .toList();
    }

    @Test
    void keepsDaysWeeksAndMonths() {
        Rotation rotation = new Rotation(Map.of(Period.DAY, 3, Period.WEEK, 2, Period.MONTH, 2, Period.YEAR, 0));

        assertThat(kept(rotation, LocalDate.of(2026, 1, 1), 100))
                .containsExactly(
                        // Last of March; Sunday of the week before; the last three days, the last of which is this
                        // week's.
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2026, 4, 8),
                        LocalDate.of(2026, 4, 9),
                        LocalDate.of(2026, 4, 10));
    }

    @Test
    void keepsOneOfEachYearForTheLegalTerm() {
        List<LocalDate> kept = kept(Rotation.standard(), LocalDate.of(2014, 1, 1), 13 * 365);

        assertThat(kept.stream().map(LocalDate::getYear).distinct()).hasSize(11).endsWith(2026);
        assertThat(kept).hasSizeBetween(11 + 11, 7 + 5 + 12 + 11);
    }

    @Test
    void aWrongClockTakesNothingAway() {
        Rotation rotation = new Rotation(Map.of(Period.DAY, 1));
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        Backup future = at(now.plus(Duration.ofDays(3_000)));
        Backup yesterday = at(now.minus(Duration.ofDays(1)));
        Backup made = at(now);

        assertThat(rotation.superseded(List.of(yesterday, made, future), made, now))
                .containsExactly(yesterday);
        // Set back: what was just made is older than all others, and stays.
        Instant back = now.minus(Duration.ofDays(400));
        Backup earlier = at(back);
        assertThat(rotation.superseded(List.of(earlier, yesterday, future), earlier, back))
                .isEmpty();
    }
}
