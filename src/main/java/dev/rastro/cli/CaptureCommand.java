package dev.rastro.cli;

import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.certificate.KeyringPasswords;
import dev.rastro.sefaz.company.Company;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that deals with the authorities. */
abstract class CaptureCommand extends StoreCommand {
    @Option(
            names = "--sefaz-url",
            paramLabel = "URL",
            description = "Servidor no lugar da SEFAZ: o simulador (rastro simulator).")
    @Nullable
    URI sefazUrl;

    @Option(
            names = "--password-env",
            paramLabel = "NOME",
            description = "Variável de ambiente com a senha ou o PIN do certificado (padrão: RASTRO_CERT_PASSWORD).")
    String passwordVariable = "RASTRO_CERT_PASSWORD";

    CaptureCommand(WorkspaceOpener opener) {
        super(opener);
    }

    /** Opens what deals with the authorities; what the command line asks for is sent at once. */
    final CaptureServices capture(Workspace workspace) {
        return workspace.capture(new CaptureSettings(
                sefazUrl,
                new EnvironmentPasswords(passwordVariable, new KeyringPasswords(new TypedPasswords())),
                Clock.system(ZoneId.systemDefault()),
                new SystemTicker(),
                Duration.ZERO));
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
