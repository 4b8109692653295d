package dev.rastro.dfe.trust;

/**
 * The owner of an ICP-Brasil certificate, from the otherName fields of its subjectAltName.
 *
 * @param taxId CNPJ (14, OID 2.16.76.1.3.3) or CPF (11, OID 2.16.76.1.3.1)
 * @param name the common name without the number
 */
public record CertificateOwner(String taxId, String name) {
    /** Whether this owner may ask for a taxpayer: same CPF, or same first eight characters of the CNPJ (cStat 593). */
    public boolean mayActFor(String taxpayer) {
        return taxpayer.length() == taxId.length()
                && (taxId.length() == 14
                        ? taxpayer.substring(0, 8).equals(taxId.substring(0, 8))
                        : taxpayer.equals(taxId));
    }
}
