package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.ExitCode;
import dev.rastro.cli.UpdatesCommand;
import dev.rastro.update.HttpsUpdateSource;
import dev.rastro.update.UpdateCheck;
import dev.rastro.update.UpdateConsent;
import dev.rastro.update.UpdateServer;
import dev.rastro.update.Version;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UpdatesCommandTest {
    @TempDir
    Path home;

    private CommandRun run(Function<@Nullable Path, UpdateCheck> checks, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new UpdatesCommand(checks));
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return new CommandRun(line.execute(arguments), out.toString(), err.toString());
    }

    @Test
    void asksAfterConsentAndTellsWhereTheNewestIs() throws Exception {
        try (UpdateServer server = new UpdateServer()) {
            server.answers("{\"version\":\"1.3\",\"page\":\"https://localhost/rastro\"}");
            Function<@Nullable Path, UpdateCheck> checks = any -> new UpdateCheck(
                    new UpdateConsent(home),
                    () -> new HttpsUpdateSource(server.address(), server.trust(), Duration.ofSeconds(20)),
                    Version.parse("1.2"));

            CommandRun before = run(checks);
            assertThat(before.exitCode()).isEqualTo(ExitCode.NOT_DONE);
            assertThat(before.err()).contains("RST-162", "rastro updates --agree");
            assertThat(server.asked()).isZero();

            assertThat(run(checks, "--agree", "--json").out().strip())
                    .isEqualTo(
                            "{\"newer\":true,\"own\":\"1.2\",\"newest\":\"1.3\",\"page\":\"https://localhost/rastro\"}");
            assertThat(run(checks).out()).contains("Há uma versão mais nova", "1.3: https://localhost/rastro");

            assertThat(run(checks, "--no-agree").exitCode()).isZero();
            assertThat(run(checks).err()).contains("RST-162");
        }
    }

    @Test
    void saysThatThereIsNoAddressOrThatItWasSwitchedOff() {
        Properties system = new Properties();
        Function<@Nullable Path, UpdateCheck> checks = any -> OpenUpdates.of(home, system);

        assertThat(run(checks, "--agree").err()).contains("RST-160", "rastro.updates.source");
        system.setProperty("rastro.updates", "off");
        assertThat(run(checks, "--json").out()).contains("\"code\":\"RST-161\"");
    }
}
