package dev.rastro.dfe;

import java.util.Map;
import java.util.Optional;

/**
 * An access key taken apart.
 *
 * @param layout the name of the layout in {@code key-layouts.tsv}
 * @param fields the characters of each field by its name there
 */
public record KeyParts(String layout, Map<String, String> fields) {
    public KeyParts {
        fields = Map.copyOf(fields);
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** IBGE code of the UF; of an NFS-e or DPS the UF of its municipality. */
    public String uf() {
        return field("uf")
                .or(() -> field("municipality").map(code -> code.substring(0, 2)))
                .orElseThrow();
    }

    /** Year and month of issue, AAMM. */
    public Optional<String> yearMonth() {
        return field("yearMonth");
    }

    /** {@code mod}. */
    public Optional<String> model() {
        return field("model");
    }

    /** Series without the zeros before it. */
    public Optional<String> series() {
        return field("series").map(KeyParts::withoutZeros);
    }

    /** Number of the document without the zeros before it. */
    public Optional<String> number() {
        return field("number").map(KeyParts::withoutZeros);
    }

    /** {@code tpEmis}. */
    public Optional<String> emissionType() {
        return field("emissionType");
    }

    /** {@code nSiteAutoriz}. */
    public Optional<String> site() {
        return field("site");
    }

    /** The random part ({@code cNF} and its siblings). */
    public Optional<String> code() {
        return field("code");
    }

    /** IBGE code of the municipality, in NFS-e and DPS. */
    public Optional<String> municipality() {
        return field("municipality");
    }

    /** The issuer's 14 positions as they stand, a CPF with zeros before it. */
    public String issuerField() {
        return field("issuer").orElseThrow();
    }

    /**
     * CNPJ (14) or CPF (11) of the issuer. A CPF is known by the type of inscription (NFS-e: 1), elsewhere by three zeros
     * before a valid CPF where the 14 positions are no valid CNPJ.
     */
    public String issuerId() {
        String issuer = issuerField();
        String cpf = issuer.substring(3);
        boolean padded = issuer.startsWith("000");
        boolean saidToBeCpf =
                field("municipality").isPresent() && field("issuerType").equals(Optional.of("1"));
        boolean looksLikeCpf = !Cnpj.isValid(issuer) && Cpf.isValid(cpf);
        return padded && (saidToBeCpf || looksLikeCpf) ? cpf : issuer;
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }
}
