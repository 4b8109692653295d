package dev.rastro.fuzz;

import dev.rastro.fuzz.FuzzTargets.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fuzzes one target in a program of its own, which begins anew after a finding until its time is over. */
final class FuzzProcess {
    private static final Pattern EXECUTED = Pattern.compile("(?m)^stat::number_of_executed_units: +([0-9]+)");
    private static final Pattern COUNTED = Pattern.compile("(?m)^#([0-9]+)\t");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_STARTS = 20;
    private static final String INSTRUMENTED = "dev.rastro.**:com.ctc.wstx.**:com.fasterxml.jackson.core.**"
            + ":org.apache.avro.**:org.bouncycastle.asn1.**:org.glassfish.jaxb.runtime.**";

    private final Entry entry;
    private final Path folder;

    /** @param folder for what is made on the way, and the findings */
    FuzzProcess(Entry entry, Path folder) {
        this.entry = entry;
        this.folder = folder;
    }

    /** @param findings files with the inputs */
    record Result(String name, long executions, long seconds, List<Path> findings) {
        String line() {
            return name + "\t" + executions + "\t" + seconds + "\t" + findings.size();
        }
    }

    Result run(Duration time) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("corpus"));
        Instant begin = Instant.now();
        long executions = 0;
        for (int start = 0; start < MOST_STARTS; start++) {
            long left = time.minus(Duration.between(begin, Instant.now())).toSeconds();
            if (left <= 1) {
                break;
            }
            Path log = folder.resolve("log-" + start + ".txt");
            start(left, log).waitFor();
            executions += executions(Files.readString(log));
        }
        return new Result(
                entry.name(), executions, Duration.between(begin, Instant.now()).toSeconds(), findings());
    }

    private Process start(long seconds, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-Xss1m",
                "-Duser.timezone=America/Sao_Paulo",
                "-Djava.awt.headless=true",
                "-Dglass.platform=Headless",
                "-D" + FuzzEntry.PROPERTY + "=" + entry.name(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzEntry.class.getName(),
                "--instrumentation_includes=" + INSTRUMENTED,
                "--instrumentation_excludes=dev.rastro.fuzz.**",
                "--custom_hook_includes=" + INSTRUMENTED,
                "--keep_going=50",
                "-max_total_time=" + seconds,
                "-timeout=5",
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                "-artifact_prefix=" + folder + "/",
                folder.resolve("corpus").toString()));
        Stream.concat(entry.seeds().stream(), Stream.of(entry.found()))
                .filter(Files::isDirectory)
                .forEach(each -> command.add(each.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static long executions(String log) {
        return Stream.of(EXECUTED, COUNTED)
                .flatMap(pattern -> pattern.matcher(log).results())
                .map(MatchResult::group)
                .mapToLong(text -> Long.parseLong(text.replaceAll("[^0-9]", "")))
                .max()
                .orElse(0);
    }

    private List<Path> findings() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::holds).sorted().toList();
        }
    }

    /** Instrumented and beside other work everything is several times slower: what took long has to take long as it is, too. */
    private boolean holds(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith("timeout-")) {
            return name.matches("(crash|oom)-.*");
        }
        FuzzTarget target = entry.open();
        boolean slow = true;
        // The first time loads classes.
        for (int time = 0; time < 2; time++) {
            slow = slow(target, file);
        }
        return slow;
    }

    private static boolean slow(FuzzTarget target, Path file) {
        try {
            byte[] input = Files.readAllBytes(file);
            Thread reading = Thread.ofPlatform().daemon().start(() -> target.read(input));
            return !reading.join(PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
