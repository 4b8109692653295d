package dev.rastro.dfe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of fiscal document as {@code models.tsv} describes it.
 *
 * @param code {@code mod}, two digits; {@code null} for NFS-e, which has none
 * @param name the full name in Portuguese
 * @param roots local names of the document's own element
 * @param procRoots local names of the element that joins document and protocol
 * @param layout version in force
 * @param auxiliary the auxiliary document that is printed (DANFE, DACTE ...)
 * @param authorizedBySignature whether a signed document is valid without an authority's protocol (CF-e SAT)
 * @param source where the row comes from
 */
public record Model(
        @Nullable String code,
        DfeFamily family,
        String name,
        List<String> roots,
        List<String> procRoots,
        @Nullable String namespace,
        @Nullable String layout,
        @Nullable String auxiliary,
        boolean authorizedBySignature,
        String source) {
    public Model {
        roots = List.copyOf(roots);
        procRoots = List.copyOf(procRoots);
    }
}
