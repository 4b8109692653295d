package dev.rastro.cli;

import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.certificate.Credential;
import dev.rastro.sefaz.certificate.KeyHolder;
import dev.rastro.sefaz.certificate.KeyHolders;
import dev.rastro.sefaz.certificate.KeyringPasswords;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Dá às empresas cadastradas da mesma raiz de CNPJ um certificado.",
        footer = {
            "",
            "Referências:",
            "  CAMINHO.pfx                          arquivo A1 (.pfx ou .p12)",
            "  pkcs11:BIBLIOTECA[;slot=N][;serial=HEX][;alias=NOME]",
            "                                       token ou cartão A3 (veja rastro cert tokens)",
            "  windows:IMPRESSÃO-DIGITAL ou NOME    certificado pessoal do Windows"
        })
final class CertAddCommand extends CaptureCommand {
    @Parameters(paramLabel = "REFERÊNCIA", description = "Onde está o certificado.")
    String reference = "";

    @Option(
            names = "--keep-password",
            description = "Guarda a senha ou o PIN no chaveiro do sistema, depois de conferido.")
    boolean keep;

    CertAddCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        CaptureServices capture = capture(workspace);
        KeyHolders holders = new KeyHolders();
        String lasting = holders.lasting(reference);
        char[] password = null;
        try {
            KeyHolder holder = holders.of(lasting);
            password = holder.asksPassword()
                    ? new EnvironmentPasswords(reach.passwordVariable, new TypedPasswords()).password(lasting)
                    : new char[0];
            if (password == null) {
                throw new SefazException(
                        holder.kind() == KeyHolder.Kind.A3_TOKEN ? SefazFailure.PIN_WRONG : SefazFailure.PASSWORD_WRONG,
                        lasting,
                        null,
                        null);
            }
            Credential credential = capture.credentials().tryOut(lasting, password.clone());
            return give(capture, credential, lasting, holder.asksPassword() ? password : null);
        } catch (SefazException e) {
            return Failures.refuse(this, e);
        } finally {
            if (password != null) {
                Arrays.fill(password, '\0');
            }
        }
    }

    private int give(CaptureServices capture, Credential credential, String lasting, char @Nullable [] password) {
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
        matching.forEach(company -> capture.companies().change(with(company, lasting)));
        if (keep && password != null && !new KeyringPasswords(certificate -> null).offer(lasting, password)) {
            err().println("O chaveiro do sistema não está disponível: a senha será pedida a cada sessão. [NO_KEYRING]");
        }
        show(capture.companies().all());
        return ExitCode.OK;
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
