package dev.rastro.cli;

import dev.rastro.company.CompanyColours;
import dev.rastro.company.CompanyProfiles;
import dev.rastro.sefaz.company.Company;
import dev.rastro.store.CompanyProfile;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "profile",
        description =
                "Apelido, grupo, cor e perfil de impressão de uma empresa, cadastrada ou não. Vazio (\"\") apaga.")
final class CompanyProfileCommand extends StoreCommand {
    @Option(
            names = "--id",
            required = true,
            paramLabel = "CNPJ|CPF",
            description = "CNPJ (com letras ou não) ou CPF. O que se diz da matriz vale para as filiais.")
    String id = "";

    @Option(names = "--alias", paramLabel = "NOME", description = "Apelido, até 60 letras.")
    @Nullable
    String alias;

    @Option(names = "--group", paramLabel = "GRUPO", description = "Grupo, até 60 letras.")
    @Nullable
    String group;

    @Option(names = "--colour", paramLabel = "COR", description = "Cor, por exemplo azul.")
    @Nullable
    String colour;

    @Option(names = "--print-profile", paramLabel = "PERFIL", description = "Perfil de impressão da empresa.")
    @Nullable
    String printProfile;

    CompanyProfileCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        Optional<String> taxpayer = Company.taxpayer(id);
        if (taxpayer.isEmpty()) {
            return refuse("TAXPAYER_INVALID", "\"" + id + "\" não é um CNPJ nem um CPF: confira os dígitos.");
        }
        CompanyColours colours = CompanyColours.load();
        if (colour != null && !colour.isBlank() && colours.find(colour).isEmpty()) {
            return refuse(
                    "COLOUR_UNKNOWN",
                    colour + " não é uma destas cores: "
                            + colours.all().stream()
                                    .map(CompanyColours.Colour::code)
                                    .collect(Collectors.joining(", ")));
        }
        if (tooLong(alias) || tooLong(group)) {
            return refuse("NAME_TOO_LONG", "Apelido e grupo têm até " + CompanyProfile.LONGEST + " letras.");
        }
        CompanyProfiles profiles = workspace.companies();
        CompanyProfile before = profiles.of(taxpayer.get());
        CompanyProfile now = new CompanyProfile(
                taxpayer.get(),
                alias == null ? before.alias() : alias,
                group == null ? before.group() : group,
                colour == null ? before.colour() : colour,
                printProfile == null ? before.printProfile() : printProfile);
        profiles.set(now);
        show(now);
        return ExitCode.OK;
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.strip().length() > CompanyProfile.LONGEST;
    }

    private void show(CompanyProfile profile) {
        Map<String, @Nullable Object> shape = Json.object(
                "taxpayer", profile.taxpayer(),
                "alias", profile.alias(),
                "group", profile.group(),
                "colour", profile.colour(),
                "printProfile", profile.printProfile());
        if (json()) {
            Json.print(out(), shape);
        } else {
            shape.forEach((name, value) -> out().printf("%-13s %s%n", name, value == null ? "-" : value));
        }
    }
}
