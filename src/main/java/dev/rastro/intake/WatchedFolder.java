package dev.rastro.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports what appears in a folder. It looks at intervals instead of asking the system for notices, because these do not
 * come from network drives, where such folders mostly are. A file is taken once it was the same at two looks, so that
 * one still being written is left alone. Files stay where they are.
 */
public final class WatchedFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private final Path folder;
    private final Importer importer;
    private final Observer observer;
    private boolean away;
    private volatile boolean closing;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watched-folder").factory());
    private final Map<Path, Stamp> seen = new HashMap<>();
    private final Map<Path, Stamp> taken = new HashMap<>();

    private final Future<?> looking;

    private record Stamp(long size, long modified) {}

    /** Who wants to know what comes of watching. Called on the watching thread. */
    public interface Observer {
        /** An import has ended; it was cut short when the watching ends meanwhile. */
        void imported(ImportReport report);

        /** Whether the folder could be read at the last look. */
        void reachable(boolean yes);
    }

    private WatchedFolder(Path folder, Duration interval, Importer importer, Observer observer) {
        this.folder = folder;
        this.importer = importer;
        this.observer = observer;
        this.looking = clock.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins to watch. Files that are there already are imported too; those known before count as repeated. */
    public static WatchedFolder start(Path folder, Duration interval, Importer importer, Observer observer) {
        return new WatchedFolder(folder, interval, importer, observer);
    }

    /** The folder that is watched. */
    public Path folder() {
        return folder;
    }

    private void look() {
        try {
            List<Path> ready = ready(stamps());
            away = false;
            observer.reachable(true);
            if (!ready.isEmpty()) {
                ImportReport report = importer.importPaths(ready, new UntilClosed());
                if (!report.cancelled()) {
                    ready.forEach(path -> taken.put(path, seen.get(path)));
                }
                observer.imported(report);
            }
        } catch (IOException e) {
            // A network drive may be away for a while: the next look tries again.
            if (!away) {
                LOG.warn("The watched folder {} cannot be read: {}", folder, e.toString());
            }
            away = true;
            observer.reachable(false);
        } catch (RuntimeException e) {
            // An executor would silently stop looking; nothing was marked as taken, so the next look tries again.
            LOG.error("Importing from the watched folder {} failed", folder, e);
        }
    }

    private List<Path> ready(Map<Path, Stamp> now) {
        List<Path> ready = new ArrayList<>();
        now.forEach((path, stamp) -> {
            if (stamp.equals(seen.get(path)) && !stamp.equals(taken.get(path))) {
                ready.add(path);
            }
        });
        seen.clear();
        seen.putAll(now);
        taken.keySet().retainAll(now.keySet());
        return ready;
    }

    private Map<Path, Stamp> stamps() throws IOException {
        Map<Path, Stamp> now = new HashMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    now.put(
                            file,
                            new Stamp(
                                    attributes.size(),
                                    attributes.lastModifiedTime().toMillis()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return now;
    }

    private final class UntilClosed implements ImportProgress {
        @Override
        public void advanced(long done, long found, String current) {
            // Told by the report at the end.
        }

        @Override
        public boolean cancelled() {
            return closing;
        }
    }

    /** Stops watching; an import under way stops after the batch at hand, and goes on when watching begins again. */
    @Override
    public void close() {
        closing = true;
        looking.cancel(false);
        clock.close();
    }
}
