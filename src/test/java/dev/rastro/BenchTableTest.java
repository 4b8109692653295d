package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.bench.BenchCommand;
import dev.rastro.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The table of measurements as the composition root fills it. */
class BenchTableTest {
    @Test
    void everyMeasurementIsInTheHelpAndInTheDocumentation() throws IOException {
        CommandLine line = new CommandLine(new BenchCommand(
                OpenWorkspace::open,
                (folder, seed, documents) -> {},
                new TrainingAuthorities(),
                new StoreFiller(LocalDate.of(2026, 11, 24)),
                new DesktopShowroom((folder, seed, documents) -> {}, Map.of())));
        List<String> names = names(line);
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "import", "list", "search", "crossings", "sync", "rebuild", "pdf", "start", "ui");
        assertThat(line.getCommandSpec().usageMessage().description()[0]).contains(names);
        assertThat(Files.readString(Path.of("docs/cli.md")))
                .contains(names.stream().map(name -> "`bench " + name).toList());
        assertThat(Files.readString(Path.of("docs/performance.md")))
                .contains(names.stream().map(name -> "`bench " + name).toList());
    }

    /** As the refusal of another name tells them. */
    private static List<String> names(CommandLine line) {
        StringWriter err = new StringWriter();
        int exitCode = line.setErr(new PrintWriter(err, true)).execute("nonsense");
        assertThat(exitCode).isEqualTo(ExitCode.USAGE);
        Matcher told = Pattern.compile("\\(há (.*) e all\\)").matcher(err.toString());
        assertThat(told.find()).isTrue();
        return List.of(told.group(1).split(", "));
    }
}
