package dev.rastro.cli;

import dev.rastro.print.paper.Printers;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Puts the commands together. */
public final class CommandLineFactory {
    private final WorkspaceOpener opener;
    private final TrainingFiles training;
    private final TrainingSefaz sefaz;
    private final Showroom showroom;
    private final Printers printers;

    /** Commands that print with the system's printers. */
    public CommandLineFactory(WorkspaceOpener opener, TrainingFiles training, TrainingSefaz sefaz, Showroom showroom) {
        this(opener, training, sefaz, showroom, Printers.ofSystem());
    }

    public CommandLineFactory(
            WorkspaceOpener opener, TrainingFiles training, TrainingSefaz sefaz, Showroom showroom, Printers printers) {
        this.printers = printers;
        this.sefaz = sefaz;
        this.showroom = showroom;
        this.training = training;
        this.opener = opener;
    }

    /**
     * The whole command line.
     *
     * @param more further commands by name, which need more than a data folder
     */
    public CommandLine create(Map<String, Object> more) {
        CommandLine root = new CommandLine(new WindowCommand(new WindowStart(opener, showroom)));
        List<Object> commands = List.of(
                new ImportCommand(opener),
                new WatchCommand(opener),
                new ListCommand(opener),
                new ViewsCommand(opener),
                new SearchCommand(opener),
                new ShowCommand(opener),
                new TimelineCommand(opener),
                new WhyCommand(opener),
                new TraceCommand(opener),
                new DossierCommand(opener),
                new XmlCommand(opener),
                new LinksCommand(opener),
                new FreightCommand(opener),
                new ChangesCommand(opener, Clock.system(ZoneId.systemDefault())),
                new CrossingsCommand(opener, Clock.system(ZoneId.systemDefault())),
                new RebuildCommand(opener),
                new CheckCommand(opener),
                new PdfCommand(opener),
                new PrintCommand(opener, printers),
                new DemoCommand(opener, training, sefaz, showroom));
        commands.forEach(root::addSubcommand);
        ActCommands.all(opener).forEach(root::addSubcommand);
        root.addSubcommand(new AuditCommand(opener));
        root.addSubcommand(new CommandLine(CommandSpec.forAnnotatedObject(QuarantineCommand.group()))
                .addSubcommand(new QuarantineCommand.ListEntries(opener))
                .addSubcommand(new QuarantineCommand.Show(opener))
                .addSubcommand(new QuarantineCommand.Export(opener))
                .addSubcommand(new QuarantineCommand.Retry(opener)));
        root.addSubcommand(new CommandLine(CommandSpec.forAnnotatedObject(ProfileCommand.group()))
                .addSubcommand(new ProfileCommand.ListAll(opener))
                .addSubcommand(new ProfileCommand.Show(opener)));
        root.addSubcommand(new CommandLine(CommandSpec.forAnnotatedObject(CompanyCommand.group()))
                .addSubcommand(new CompanyCommand.Add(opener))
                .addSubcommand(new CompanyCommand.ListAll(opener))
                .addSubcommand(new CompanyProfileCommand(opener))
                .addSubcommand(new CompanyTreeCommand(opener)));
        root.addSubcommand(new CommandLine(CommandSpec.forAnnotatedObject(SchemasCommand.group()))
                .addSubcommand(new SchemasCommand.Add(opener))
                .addSubcommand(new SchemasCommand.ListAll(opener)));
        root.addSubcommand(new CommandLine(CommandSpec.forAnnotatedObject(CertCommand.group()))
                .addSubcommand(new CertAddCommand(opener))
                .addSubcommand(new CertListCommand(opener))
                .addSubcommand(new CertTokensCommand())
                .addSubcommand(new CertCommand.Trust(opener)));
        List.of(
                        new SyncCommand(opener),
                        new CoverageCommand(opener),
                        new ManifestCommand(opener),
                        new SituationCommand(opener),
                        new MissingCommand(opener))
                .forEach(root::addSubcommand);
        more.forEach(root::addSubcommand);
        root.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        root.setExecutionExceptionHandler((failure, command, parsed) -> FailureReport.tell(failure, command.getErr()));
        return root;
    }
}
