package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.PrintNotices;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.SecurityPaperCode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * "Dados da NF-e", the second bar code of a DANFE issued on security paper (tpEmis 2 and 5), which stands where the
 * protocol would: cUF of the recipient, tpEmis, its CNPJ or CPF, vNF in centavos, ICMS own and by substitution (1 yes,
 * 2 no), day of issue, check digit as in the key (MOC, Anexo DANFE e Código de Barras, "dados da NF-e"). Stateless.
 */
final class ContingencyCode {
    private ContingencyCode() {}

    /** The 36 characters; empty where the note is not of this kind, is authorised, or lacks what the code is made of. */
    static Optional<String> of(Printable document) {
        XmlNode note = document.content();
        XmlNode sums = note.at("total/ICMSTot");
        String emission = note.text("ide/tpEmis");
        String day = Moments.day(note.text("ide/dhEmi|dEmi"));
        BigDecimal value = sums.decimal("vNF");
        if (!PrintNotices.secondCode(document) || value == null) {
            return Optional.empty();
        }
        XmlNode place = note.at("dest/enderDest");
        return new SecurityPaperCode(
                        place.text("UF").equals("EX") ? "" : place.text("cMun"),
                        emission,
                        note.text("dest/CNPJ|CPF"),
                        value,
                        sums.decimal("vICMS"),
                        sums.decimal("vST"),
                        day.substring(0, Math.min(2, day.length())))
                .text();
    }
}
