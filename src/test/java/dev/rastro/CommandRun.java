package dev.rastro;

import dev.rastro.cli.BackupCommand;
import dev.rastro.cli.CommandLineFactory;
import dev.rastro.cli.VaultCommand;
import dev.rastro.cli.VerifyCommand;
import dev.rastro.cli.WorkspaceOpener;
import dev.rastro.dfe.xml.XmlScanner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;

/** What a command said, run in this process as the composition root runs it. */
public record CommandRun(int exitCode, String out, String err) {
    /** Runs it over a data folder. */
    public static CommandRun of(Path home, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--home", home.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = line(path -> OpenWorkspace.open(Objects.requireNonNull(path)), home);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int exitCode = line.execute(arguments.toArray(String[]::new));
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** The command line over a data folder that is opened by {@code opener}. */
    static CommandLine line(WorkspaceOpener opener, Path home) {
        return new CommandLineFactory(
                        opener,
                        (folder, seed, documents) -> {},
                        new TrainingAuthorities(),
                        new DesktopShowroom((folder, seed, documents) -> {}, Map.of()))
                .create(Map.of(
                        "backup",
                        BackupCommand.group(opener, new OpenArchives()),
                        "vault",
                        VaultCommand.group(opener, new OpenArchives()),
                        "verify",
                        new VerifyCommand(opener, path -> OpenWorkspace.authenticity(home, new XmlScanner()))));
    }
}
