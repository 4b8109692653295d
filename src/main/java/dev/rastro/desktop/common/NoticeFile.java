package dev.rastro.desktop.common;

import dev.rastro.desktop.common.LoggedNotice.Severity;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The notices of earlier runs, a line each. What cannot be read there is left out: an old notice must never stand in the way
 * of work. Blocking; safe for use by several threads.
 */
public final class NoticeFile {
    private static final int FIELDS = 6;
    private static final int LARGEST = 8_000_000;

    private final Path file;
    private final int most;
    private int lines;

    /** @param most so many are kept, and the file never has more than twice as many */
    public NoticeFile(Path file, int most) {
        this.file = file;
        this.most = most;
    }

    /** Those that are kept, the newest first. */
    public synchronized List<LoggedNotice> read() throws IOException {
        List<String> all = all();
        lines = all.size();
        return all.stream()
                .flatMap(line -> parse(line).stream())
                .sorted(Comparator.comparing(LoggedNotice::at).reversed())
                .limit(most)
                .toList();
    }

    private List<String> all() throws IOException {
        try {
            return Files.exists(file) && Files.size(file) <= LARGEST
                    ? Files.readAllLines(file, StandardCharsets.UTF_8)
                    : List.of();
        } catch (MalformedInputException e) {
            return List.of();
        }
    }

    /** Keeps one more. */
    public synchronized void append(LoggedNotice notice) throws IOException {
        if (lines >= 2 * most) {
            shorten();
        }
        Files.writeString(
                file,
                line(notice) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        lines++;
    }

    private void shorten() throws IOException {
        List<String> all = all();
        List<String> newest = all.subList(Math.max(0, all.size() - most), all.size());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, newest, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        lines = newest.size();
    }

    private static String line(LoggedNotice notice) {
        return String.join(
                "\t",
                notice.at().toString(),
                notice.severity().name(),
                notice.code(),
                notice.id(),
                escaped(notice.text()),
                escaped(notice.report()));
    }

    private static Optional<LoggedNotice> parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LoggedNotice(
                    OffsetDateTime.parse(parts[0]),
                    Severity.valueOf(parts[1]),
                    parts[2],
                    plain(parts[4]),
                    parts[3],
                    plain(parts[5])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String plain(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\\\\\\\\", -1)) {
            parts.add(part.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"));
        }
        return String.join("\\", parts);
    }
}
