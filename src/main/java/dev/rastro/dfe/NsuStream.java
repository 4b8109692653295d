package dev.rastro.dfe;

/**
 * One sequence of NSU. Each service counts apart for each taxpayer and environment (NT 2014.002).
 *
 * @param taxpayer CNPJ with 14 characters or CPF with 11 digits, without punctuation
 */
public record NsuStream(String taxpayer, DistributionService service, Environment environment) {
    /** @throws IllegalArgumentException when the environment is unknown */
    public NsuStream {
        if (environment == Environment.UNKNOWN) {
            throw new IllegalArgumentException("A stream has an environment");
        }
    }

    @Override
    public String toString() {
        return taxpayer + "/" + service + "/" + environment;
    }
}
