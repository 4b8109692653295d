package dev.rastro.cli;

import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.certificate.A1File;
import dev.rastro.sefaz.certificate.Credential;
import dev.rastro.sefaz.certificate.Validity;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.exchange.FailureText;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.http.TrustedRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "cert", description = "Certificados digitais das empresas e raízes de confiança.")
final class CertCommand {
    private CertCommand() {}

    static CertCommand group() {
        return new CertCommand();
    }

    @Command(name = "add", description = "Dá a uma empresa cadastrada o certificado A1 de um arquivo .pfx.")
    static final class Add extends CaptureCommand {
        @Parameters(paramLabel = "ARQUIVO", description = "Arquivo .pfx ou .p12.")
        Path file;

        Add(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            CaptureServices capture = capture(workspace);
            Path known = file.toAbsolutePath().normalize();
            char[] password = new TypedPasswords(passwordVariable).password(known.toString());
            try {
                if (password == null) {
                    throw new SefazException(SefazFailure.PASSWORD_WRONG, known.toString(), null, null);
                }
                Credential credential = A1File.open(known, password);
                List<Company> matching = capture.companies().all().stream()
                        .filter(company -> credential.owner().mayActFor(company.taxpayer()))
                        .toList();
                if (matching.isEmpty()) {
                    return refuse(
                            "COMPANY_UNKNOWN",
                            "Nenhuma empresa cadastrada tem a raiz do certificado, que é de "
                                    + credential.owner().name() + " ("
                                    + credential.owner().taxId() + ").");
                }
                matching.forEach(company -> capture.companies().change(with(company, known.toString())));
                show(capture.companies().all());
                return ExitCode.OK;
            } catch (SefazException e) {
                return Failures.refuse(this, e);
            } finally {
                if (password != null) {
                    Arrays.fill(password, '\0');
                }
            }
        }

        private static Company with(Company company, String certificate) {
            return new Company(
                    company.taxpayer(),
                    company.name(),
                    company.uf(),
                    company.environment(),
                    company.services(),
                    certificate);
        }
    }

    @Command(name = "list", description = "Mostra os certificados das empresas e até quando valem.")
    static final class ListAll extends CaptureCommand {
        ListAll(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            CaptureServices capture = capture(workspace);
            List<Map<String, @Nullable Object>> shapes = new ArrayList<>();
            for (Company company : capture.companies().all()) {
                shapes.add(shape(capture, company));
            }
            if (json()) {
                Json.print(out(), shapes);
            } else {
                shapes.forEach(shape -> out().println(String.join(
                        "  ", shape.values().stream().map(String::valueOf).toList())));
            }
            return ExitCode.OK;
        }

        private static Map<String, @Nullable Object> shape(CaptureServices capture, Company company) {
            try {
                Credential credential = capture.credentials().forTaxpayer(company.taxpayer());
                Instant end = credential.certificate().getNotAfter().toInstant();
                var warning = Validity.warning(end, Instant.now());
                return Json.object(
                        "taxpayer", company.taxpayer(),
                        "owner", credential.owner().name(),
                        "certificate", company.certificate(),
                        "validUntil", DateTimeFormatter.ISO_LOCAL_DATE.format(end.atZone(ZoneId.systemDefault())),
                        "warning", warning.isPresent() ? warning.getAsInt() : null);
            } catch (SefazException e) {
                return Json.object(
                        "taxpayer", company.taxpayer(),
                        "certificate", company.certificate(),
                        "problem", e.failure().code(),
                        "reason", new FailureText(Locale.of("pt", "BR")).message(e.failure()));
            }
        }
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
                Path folder = Files.createDirectories(workspace.path().resolve("trust"));
                Files.copy(file, folder.resolve(found + ".pem"), StandardCopyOption.REPLACE_EXISTING);
                out().printf("Raiz confirmada: %s%n", root.getSubjectX500Principal());
            }
            return ExitCode.OK;
        }
    }
}
