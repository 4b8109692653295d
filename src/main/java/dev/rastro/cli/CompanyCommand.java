package dev.rastro.cli;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.CompanyRegistry;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "company", description = "Empresas cujos documentos são capturados.")
final class CompanyCommand {
    private CompanyCommand() {}

    static CompanyCommand group() {
        return new CompanyCommand();
    }

    @Command(name = "add", description = "Cadastra uma empresa ou pessoa.")
    static final class Add extends CaptureCommand {
        @Option(
                names = "--id",
                required = true,
                paramLabel = "CNPJ|CPF",
                description = "CNPJ (com letras ou não) ou CPF.")
        String id = "";

        @Option(names = "--name", required = true, paramLabel = "NOME", description = "Nome.")
        String name = "";

        @Option(names = "--uf", required = true, paramLabel = "UF", description = "Sigla da UF.")
        String uf = "";

        @Option(names = "--homologation", description = "Ambiente de homologação em vez de produção.")
        boolean homologation;

        @Option(
                names = "--services",
                split = ",",
                paramLabel = "S",
                description = "Serviços: NFE, CTE, MDFE, NFSE (padrão: todos).")
        Set<DistributionService> services = EnumSet.allOf(DistributionService.class);

        Add(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            String taxpayer = Company.taxpayer(id).orElse("");
            if (taxpayer.isEmpty()) {
                return refuse("TAXPAYER_INVALID", "\"" + id + "\" não é um CNPJ nem um CPF: confira os dígitos.");
            }
            CompanyRegistry companies = capture(workspace).companies();
            if (companies.find(taxpayer).isPresent()) {
                return refuse("COMPANY_KNOWN", "A empresa " + taxpayer + " já está cadastrada.");
            }
            Company company = new Company(
                    taxpayer,
                    name,
                    uf.toUpperCase(Locale.ROOT),
                    homologation ? Environment.HOMOLOGATION : Environment.PRODUCTION,
                    services,
                    null);
            companies.register(company);
            show(List.of(company));
            return ExitCode.OK;
        }
    }

    @Command(name = "list", description = "Lista as empresas.")
    static final class ListAll extends CaptureCommand {
        ListAll(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            show(capture(workspace).companies().all());
            return ExitCode.OK;
        }
    }
}
