package dev.rastro.dfe.xml.nfe;

import org.jspecify.annotations.Nullable;

/**
 * A whole NF-e or NFC-e.
 *
 * @param protocol the authority's answer in the same file, if any
 */
public record NfeDocument(
        InfNFe infNFe,
        @Nullable InfNFeSupl supplement,
        @Nullable InfProt protocol) {
    /** The access key as the Id gives it; empty where there is no Id. */
    public String key() {
        String id = infNFe.Id;
        return id == null ? "" : id.startsWith("NFe") ? id.substring(3) : id;
    }
}
