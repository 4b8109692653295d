package dev.rastro.dfe;

/** CNPJ and CPF as they come in files: shown with punctuation where they are one, and untouched where they are not. */
public final class TaxIds {
    private TaxIds() {}

    /** With punctuation when the text is a valid CNPJ or CPF, else as it is (foreign or wrong identification). */
    public static String formatted(String id) {
        return Cnpj.parse(id)
                .map(Cnpj::formatted)
                .or(() -> Cpf.parse(id).map(Cpf::formatted))
                .orElse(id);
    }
}
