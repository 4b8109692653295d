package dev.rastro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the program beside the tests, and kills it or puts it to sleep. */
final class Program {
    private static final String MAIN = "dev.rastro.CrashProcess";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path errors;

    /** @param errors the file that takes what it says of its troubles */
    Program(Path errors) {
        this.errors = errors;
    }

    private Process start(CrashOperation operation) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN,
                operation.home().toString()));
        command.addAll(operation.command());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        Map<String, String> environment = builder.environment();
        environment.putAll(operation.environment());
        return builder.start();
    }

    /** Lets it live for so many milliseconds from the line on that the operation names. */
    CrashRound run(CrashOperation operation, int life) throws IOException, InterruptedException {
        return run(operation, process -> process.waitFor(life, TimeUnit.MILLISECONDS));
    }

    /**
     * Lets it work for so many milliseconds, stand still for some time, and go on to its end, as on a machine that is put to
     * sleep.
     */
    CrashRound sleep(CrashOperation operation, int awake, Duration asleep) throws IOException, InterruptedException {
        return run(operation, process -> {
            assertThat(process.waitFor(awake, TimeUnit.MILLISECONDS))
                    .as("it ended before it fell asleep")
                    .isFalse();
            signal(process, "STOP");
            Thread.sleep(asleep);
            signal(process, "CONT");
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).as("kill -" + name).isZero();
    }

    /** What becomes of a process; tells whether it came to its end. */
    private interface Fate {
        boolean of(Process process) throws IOException, InterruptedException;
    }

    private CrashRound run(CrashOperation operation, Fate fate) throws IOException, InterruptedException {
        String from = operation.from();
        Process process = start(operation);
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.equals(from)) {
                said.add(line);
                line = lines.readLine();
            }
            Thread reader = Thread.ofVirtual().start(() -> lines.lines().forEach(said::add));
            long begin = System.nanoTime();
            boolean ended = fate.of(process);
            int lived = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            // By its handle: the process itself would close what it said last with it.
            process.toHandle().destroyForcibly();
            reader.join();
            process.waitFor();
            return new CrashRound(List.copyOf(said), ended, lived);
        }
    }
}
