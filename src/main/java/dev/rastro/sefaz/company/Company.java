package dev.rastro.sefaz.company;

import dev.rastro.dfe.Cnpj;
import dev.rastro.dfe.Cpf;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.NsuStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A company (or person) that documents are captured for.
 *
 * @param taxpayer CNPJ (14) or CPF (11), without punctuation
 * @param uf acronym of its UF
 * @param services the distribution services that are switched on
 * @param certificate where its certificate is: a file's path or a token's reference; never a password
 */
public record Company(
        String taxpayer,
        String name,
        String uf,
        Environment environment,
        Set<DistributionService> services,
        @Nullable String certificate) {
    /** @throws IllegalArgumentException when the number is no CNPJ or CPF, or the environment is unknown */
    public Company {
        services = Set.copyOf(services);
        if (!valid(taxpayer)) {
            throw new IllegalArgumentException("Not a CNPJ or CPF: " + taxpayer);
        }
        if (environment == Environment.UNKNOWN) {
            throw new IllegalArgumentException("A company has an environment");
        }
    }

    /** The CNPJ or CPF in what someone typed, without its punctuation; empty where it is neither. */
    public static Optional<String> taxpayer(String typed) {
        return Optional.of(typed.replaceAll("[./\\s-]", "").toUpperCase(Locale.ROOT))
                .filter(Company::valid);
    }

    private static boolean valid(String taxpayer) {
        return Cnpj.isValid(taxpayer) || Cpf.parse(taxpayer).isPresent();
    }

    /** The streams to capture, in the order of the services. */
    public List<NsuStream> streams() {
        return services.stream()
                .sorted()
                .map(service -> new NsuStream(taxpayer, service, environment))
                .toList();
    }
}
