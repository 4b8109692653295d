package dev.rastro.cli;

import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.intake.Input;
import dev.rastro.intake.InputReader;
import dev.rastro.intake.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Judges files on all processors, holding few of them in memory, and keeps their order. */
final class FileVerification implements AutoCloseable {
    private final AuthenticityCheck check;
    private final ExecutorService workers;
    private final Semaphore waiting;

    FileVerification(AuthenticityCheck check) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.check = check;
        this.workers = Executors.newFixedThreadPool(processors);
        this.waiting = new Semaphore(processors * 4);
    }

    /** The verdicts on files, on those below folders and on those in archives. */
    List<VerifiedFile> verify(List<Path> paths) {
        List<Future<VerifiedFile>> started = new ArrayList<>();
        InputReader reader = new InputReader(Limits.standard());
        for (Path path : paths) {
            reader.read(path, input -> {
                waiting.acquireUninterruptibly();
                started.add(workers.submit(() -> {
                    try {
                        return judged(input);
                    } finally {
                        waiting.release();
                    }
                }));
                return true;
            });
        }
        List<VerifiedFile> verified = new ArrayList<>();
        for (Future<VerifiedFile> each : started) {
            try {
                verified.add(each.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("The check failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
        return verified;
    }

    private VerifiedFile judged(Input input) {
        return switch (input) {
            case Input.Content content -> VerifiedFile.of(content.path(), check.check(content.bytes()));
            case Input.Refused refused -> VerifiedFile.of(refused);
        };
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
