package dev.rastro.cli;

import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.company.Company;
import java.util.List;
import picocli.CommandLine.Mixin;

/** A command that deals with the authorities. */
abstract class CaptureCommand extends StoreCommand {
    @Mixin
    CaptureOptions reach;

    CaptureCommand(WorkspaceOpener opener) {
        super(opener);
    }

    /** Opens what deals with the authorities; what the command line asks for is sent at once. */
    final CaptureServices capture(Workspace workspace) {
        return reach.open(workspace);
    }

    /** Says which companies there are. */
    final void show(List<Company> companies) {
        if (json()) {
            Json.print(out(), companies.stream().map(CaptureJson::company).toList());
        } else {
            companies.forEach(company -> out().printf(
                            "%-14s %s %-50s %s%n",
                            company.taxpayer(),
                            company.uf(),
                            company.name(),
                            company.certificate() == null ? "sem certificado" : company.certificate()));
            out().printf("%d empresas%n", companies.size());
        }
    }
}
