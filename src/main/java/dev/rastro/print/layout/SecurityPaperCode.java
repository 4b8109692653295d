package dev.rastro.print.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second bar code of a document printed on security paper (FS-DA), which stands where the protocol would: state of
 * recipient or tomador, tpEmis, its CNPJ or CPF, value in centavos, ICMS own and by substitution (1 yes, 2 no), day of
 * issue, check digit as in the key. (MOC NF-e, Anexo DANFE e Código de Barras, "dados da NF-e"; MOC CT-e, Anexo II, "dados
 * do CT-e".)
 *
 * @param municipality IBGE code of the party's municipality; empty or not seven digits where it is abroad
 * @param taxId CNPJ or CPF
 * @param day day of the month of the issue, two digits
 */
public record SecurityPaperCode(
        String municipality,
        String tpEmis,
        String taxId,
        BigDecimal value,
        @Nullable BigDecimal icms,
        @Nullable BigDecimal substituted,
        String day) {
    private static final String ABROAD = "99";
    private static final int STATE = 2;
    private static final int MUNICIPALITY = 7;
    private static final int FOURTEEN = 14;

    /** The 36 characters; empty where the parts do not make them up. */
    public Optional<String> text() {
        String state = municipality.length() == MUNICIPALITY ? municipality.substring(0, STATE) : ABROAD;
        String centavos =
                value.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
        String body = state + tpEmis + zeros(taxId) + zeros(centavos) + present(icms) + present(substituted) + day;
        return body.matches("[0-9]{3}[0-9A-Z]{14}[0-9]{18}") ? Optional.of(body + checkDigit(body)) : Optional.empty();
    }

    private static String zeros(String text) {
        return "0".repeat(Math.max(0, FOURTEEN - text.length())) + text;
    }

    private static String present(@Nullable BigDecimal tax) {
        return tax != null && tax.signum() > 0 ? "1" : "2";
    }

    /** Modulo 11 with weights 2 to 9 from the right, as for the access key. */
    private static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(body.length() - 1 - i) - '0') * (2 + i % 8);
        }
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }
}
