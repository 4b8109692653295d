package dev.rastro.dfe;

import java.util.Arrays;
import java.util.Optional;

/**
 * What one document has to do with another that it names; read as "the citing document ... the cited one". Which element
 * of which family means which is data, in {@code link-meanings.tsv}.
 */
public enum LinkKind {
    REFERENCES("REFERENCIA"),
    RETURNS("DEVOLVE"),
    COMPLEMENTS("COMPLEMENTA"),
    ADJUSTS("AJUSTA"),
    CREDITS("CREDITA"),
    DEBITS("DEBITA"),
    SUBSTITUTES("SUBSTITUI"),
    ANNULS("ANULA"),
    CANCELS("CANCELA"),
    /** A CT-e carries the goods of an NF-e or DC-e. */
    TRANSPORTS("TRANSPORTA"),
    /** A CT-e goes on with the freight of another: redespacho, subcontratação, documento anterior. */
    FOLLOWS("PROSSEGUE"),
    /** A CT-e is a leg of the service of another: multimodal. */
    LEG_OF("TRECHO_DE"),
    /** An MDF-e has the document aboard. */
    MANIFESTS("MANIFESTA"),
    /** A CT-e OS charges the carriages of GTV-e. */
    GATHERS("REUNE"),
    COBILLS("COFATURA"),
    /** The document settles what was paid in advance with the other. */
    PAID_AHEAD("PAGO_ANTES"),
    EXPORTS("EXPORTA"),
    DEDUCTS("DEDUZ"),
    REIMBURSES("REEMBOLSA"),
    /** It names it; the layout does not say more, or Rastro does not know it. */
    CITES("CITA");

    private final String code;

    LinkKind(String code) {
        this.code = code;
    }

    /** The Portuguese code, stable: in the command line's JSON, in the store and as message key. */
    public String code() {
        return code;
    }

    /** The kind of a code. */
    public static Optional<LinkKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
