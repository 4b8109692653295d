package dev.rastro.vault.backup;

import dev.rastro.vault.backup.Rotation.Period;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How a data folder is backed up: {@code backup.properties} in it. What makes no sense there is taken as absent.
 *
 * @param daily whether the window makes one each day by itself
 * @param folder where to, {@code null} for {@code backups} in the data folder
 */
public record BackupSettings(boolean daily, @Nullable Path folder, Rotation rotation) {
    private static final String FILE = "backup.properties";
    private static final int MOST = 1_000;

    /** Reads those of a data folder. */
    public static BackupSettings of(Path home) throws IOException {
        Properties values = new Properties();
        Path file = home.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(in);
            } catch (IllegalArgumentException | CharacterCodingException e) {
                // Not written by Rastro: as if there were none.
                values.clear();
            }
        }
        Map<Period, Integer> keep = new EnumMap<>(Rotation.standard().keep());
        for (Period each : Period.values()) {
            number(values.getProperty("keep." + each.name().toLowerCase(Locale.ROOT)))
                    .ifPresent(count -> keep.put(each, count));
        }
        return new BackupSettings(
                "yes".equals(values.getProperty("daily")), path(values.getProperty("folder")), new Rotation(keep));
    }

    /** Where backups go. */
    public Path folder(Path home) {
        return folder == null ? home.resolve("backups") : home.resolve(folder);
    }

    /** Writes them, whole. */
    public void save(Path home) throws IOException {
        Properties values = new Properties();
        values.setProperty("daily", daily ? "yes" : "no");
        if (folder != null) {
            values.setProperty("folder", folder.toString());
        }
        rotation.keep()
                .forEach((period, count) ->
                        values.setProperty("keep." + period.name().toLowerCase(Locale.ROOT), Integer.toString(count)));
        Path fresh = home.resolve(FILE + ".new");
        try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            values.store(out, null);
        }
        Files.move(fresh, home.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<Integer> number(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,3}")
                ? Optional.of(Math.min(MOST, Integer.parseInt(text.strip())))
                : Optional.empty();
    }

    private static @Nullable Path path(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Path.of(text.strip());
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
