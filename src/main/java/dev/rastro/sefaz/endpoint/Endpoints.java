package dev.rastro.sefaz.endpoint;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.TsvTable;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where services answer: tables {@code endpoints.tsv} and {@code authorisers.tsv}. Immutable. */
public final class Endpoints {
    private final Map<String, TsvTable.Row> rows;
    private final Map<String, TsvTable.Row> authorisers;
    private final @Nullable URI instead;

    private Endpoints(Map<String, TsvTable.Row> rows, Map<String, TsvTable.Row> authorisers, @Nullable URI instead) {
        this.rows = rows;
        this.authorisers = authorisers;
        this.instead = instead;
    }

    /**
     * The tables that ship with Rastro, with the rows of the operator's own file in their place.
     *
     * @param own a table of the same form; it need not exist
     */
    public static Endpoints load(Path own) {
        Map<String, TsvTable.Row> rows = new HashMap<>();
        put(rows, TsvTable.load(Endpoints.class, "endpoints.tsv"));
        if (Files.exists(own)) {
            try {
                put(rows, TsvTable.parse(own.toString(), Files.readString(own)));
            } catch (IOException e) {
                throw new UncheckedIOException("Reading " + own, e);
            }
        }
        Map<String, TsvTable.Row> authorisers = new HashMap<>();
        TsvTable.load(Endpoints.class, "authorisers.tsv").rows().forEach(row -> authorisers.put(row.text("uf"), row));
        return new Endpoints(rows, authorisers, null);
    }

    private static void put(Map<String, TsvTable.Row> rows, TsvTable table) {
        table.rows().forEach(row -> rows.put(row.text("service") + "/" + row.text("authoriser"), row));
    }

    /**
     * The same services with the same paths on another server: a simulator.
     *
     * @param server scheme, host and port; a path is put before those of the services
     */
    public Endpoints redirectedTo(URI server) {
        return new Endpoints(rows, authorisers, server);
    }

    /** Who authorises the documents of a family in a UF. */
    public Optional<String> authoriser(DfeFamily family, String uf) {
        return Optional.ofNullable(authorisers.get(uf)).flatMap(row -> row.find(column(family)));
    }

    private static String column(DfeFamily family) {
        return switch (family) {
            case NFE, NFCE, MDFE -> family.name();
            default -> DfeFamily.CTE.name();
        };
    }

    /**
     * The address of a service.
     *
     * @throws SefazException {@link SefazFailure#NO_ENDPOINT} when none is known
     */
    public URI url(String service, String authoriser, Environment environment) throws SefazException {
        TsvTable.Row row = rows.get(service + "/" + authoriser);
        String column = environment == Environment.PRODUCTION ? "production" : "homologation";
        URI known = Optional.ofNullable(row)
                .flatMap(found -> found.find(column))
                .map(URI::create)
                .orElseThrow(() -> new SefazException(
                        SefazFailure.NO_ENDPOINT, service + " / " + authoriser + " / " + environment, null, null));
        if (instead == null) {
            return known;
        }
        String base = instead.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + known.getRawPath());
    }
}
