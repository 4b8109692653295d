package dev.rastro.update;

import dev.rastro.dfe.TsvTable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Where the newest version is asked for: property {@value #PROPERTY}, else the row of {@code sources.tsv}, which may be empty. */
public final class UpdateAddress {
    private static final String PROPERTY = "rastro.updates.source";
    private static final String SWITCH = "rastro.updates";

    private UpdateAddress() {}

    /** The address; empty where none is configured. Throws for one that is not https. */
    public static Optional<URI> of(Properties system) throws UpdateException {
        String named = system.getProperty(PROPERTY, "").strip();
        Optional<String> address = named.isEmpty() ? published() : Optional.of(named);
        return address.isEmpty() ? Optional.empty() : Optional.of(https(address.get()));
    }

    private static Optional<String> published() {
        List<TsvTable.Row> rows =
                TsvTable.load(UpdateAddress.class, "sources.tsv").rows();
        return rows.getFirst().find("address");
    }

    /** Whether whoever runs the machine switched all of this off: {@code -Drastro.updates=off}. */
    public static boolean off(Properties system) {
        return system.getProperty(SWITCH, "").equalsIgnoreCase("off");
    }

    /** Reads an address that has to be https. */
    static URI https(String text) throws UpdateException {
        try {
            URI address = new URI(text);
            if ("https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null) {
                return address;
            }
            throw new UpdateException(UpdateProblem.NOT_HTTPS, text, null);
        } catch (URISyntaxException e) {
            throw new UpdateException(UpdateProblem.NOT_HTTPS, text, e);
        }
    }
}
