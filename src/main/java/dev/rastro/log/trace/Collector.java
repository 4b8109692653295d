package dev.rastro.log.trace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where the operator wants operations told besides: nowhere, unless the property {@code rastro.otlp.endpoint} or the
 * environment variable {@code RASTRO_OTLP_ENDPOINT} names an OTLP/HTTP address. The variables of OpenTelemetry itself
 * are not looked at: they may be there for another program.
 */
public final class Collector {
    private Collector() {}

    /**
     * The address, if one is set.
     *
     * @throws InvalidCollectorException when what is set is no http or https address
     */
    public static Optional<URI> of(Properties properties, Map<String, String> environment) {
        String set =
                properties.getProperty("rastro.otlp.endpoint", environment.getOrDefault("RASTRO_OTLP_ENDPOINT", ""));
        if (set.isBlank()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(set.strip());
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null) {
                return Optional.of(address);
            }
            throw refused(set, null);
        } catch (URISyntaxException e) {
            throw refused(set, e);
        }
    }

    private static InvalidCollectorException refused(String set, @Nullable Exception cause) {
        return new InvalidCollectorException(
                "RASTRO_OTLP_ENDPOINT (ou rastro.otlp.endpoint) não é um endereço http(s): \"" + set
                        + "\". Corrija ou remova a configuração.",
                cause);
    }
}
