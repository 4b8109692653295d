package dev.rastro.cli;

import dev.rastro.sefaz.http.TrustedRoots;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "cert", description = "Certificados digitais das empresas e raízes de confiança.")
final class CertCommand {
    private CertCommand() {}

    static CertCommand group() {
        return new CertCommand();
    }

    @Command(name = "trust", description = "Confia em uma raiz, depois de conferida a impressão digital SHA-256.")
    static final class Trust extends StoreCommand {
        @Parameters(paramLabel = "ARQUIVO", description = "Certificado raiz (PEM ou DER).")
        Path file;

        @Option(
                names = "--fingerprint",
                paramLabel = "SHA256",
                description = "A impressão digital conferida com quem emitiu; sem ela, só mostra a do arquivo.")
        String fingerprint = "";

        Trust(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) throws IOException {
            List<X509Certificate> roots;
            try {
                roots = TrustedRoots.read(file);
            } catch (CertificateException e) {
                return refuse("ROOT_UNREADABLE", file + " não é um certificado.");
            }
            for (X509Certificate root : roots) {
                String found = TrustedRoots.fingerprint(root);
                if (!found.equalsIgnoreCase(fingerprint.replace(":", ""))) {
                    out().printf("%s%n  SHA-256 %s%n", root.getSubjectX500Principal(), found);
                    return refuse(
                            "FINGERPRINT_UNCONFIRMED",
                            "Confira a impressão digital com quem emitiu a raiz e repita com --fingerprint.");
                }
                TrustedRoots.confirm(workspace.path().resolve("trust"), root);
                out().printf("Raiz confirmada: %s%n", root.getSubjectX500Principal());
            }
            return ExitCode.OK;
        }
    }
}
