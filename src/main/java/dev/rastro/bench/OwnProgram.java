package dev.rastro.bench;

import dev.rastro.cli.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs each measurement in a program of its own, so that none finds a warm compiler or a heap that another has filled. */
final class OwnProgram implements BenchRunner {
    @Override
    public Map<String, @Nullable Object> run(Bench bench, Order order, Consumer<String> complaints)
            throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.make()) {
            Path errors = scratch.folder().resolve("stderr");
            List<String> arguments = new ArrayList<>(List.of("bench", bench.name(), "--json"));
            arguments.addAll(order.options());
            Process process = new ProcessBuilder(ChildProgram.command(arguments))
                    .redirectError(errors.toFile())
                    .start();
            try {
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int exitCode = process.waitFor();
                if (exitCode != 0) {
                    String complaint = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8);
                    complaints.accept(complaint);
                    throw new IOException("exit code " + exitCode + ": " + lastLine(complaint));
                }
                return Json.parseObject(said);
            } finally {
                process.destroy();
            }
        }
    }

    private static String lastLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .reduce((before, last) -> last)
                .orElse("-");
    }
}
