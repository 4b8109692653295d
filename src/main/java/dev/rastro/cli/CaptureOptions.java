package dev.rastro.cli;

import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.certificate.KeyringPasswords;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command reaches the authorities. */
final class CaptureOptions {
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

    /** Opens what deals with the authorities; what the command line asks for is sent at once. */
    CaptureServices open(Workspace workspace) {
        return workspace.capture(new CaptureSettings(
                sefazUrl,
                new EnvironmentPasswords(passwordVariable, new KeyringPasswords(new TypedPasswords())),
                Clock.system(ZoneId.systemDefault()),
                new SystemTicker(),
                Duration.ZERO));
    }
}
