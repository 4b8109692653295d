package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Dest;
import dev.rastro.dfe.xml.nfe.Endereco;
import dev.rastro.dfe.xml.nfe.IcmsTot;
import dev.rastro.dfe.xml.nfe.Ide;
import dev.rastro.dfe.xml.nfe.InfNFe;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.nfe.NfeDocument;
import dev.rastro.print.page.Brazil;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Dados da NF-e", the second bar code of a DANFE issued on security paper (tpEmis 2 and 5), which stands where the
 * protocol would: cUF of the recipient, tpEmis, its CNPJ or CPF, vNF in centavos, ICMS own and by substitution (1 yes,
 * 2 no), day of issue, check digit as in the key (MOC, Anexo DANFE e Código de Barras, "dados da NF-e"). Stateless.
 */
final class ContingencyCode {
    private static final Set<String> SECURITY_PAPER = Set.of("2", "5");
    private static final String ABROAD = "99";
    private static final int ID = 14;

    private ContingencyCode() {}

    /** The 36 characters; empty where the note is not of this kind, is authorised, or lacks what the code is made of. */
    static Optional<String> of(NfeDocument document) {
        InfNFe note = document.infNFe();
        Ide ide = Objects.requireNonNullElseGet(note.ide, Ide::new);
        IcmsTot sums = note.total == null ? null : note.total.ICMSTot;
        String day = Moments.day(ide.dhEmi == null ? ide.dEmi : ide.dhEmi);
        boolean authorised = document.protocol() != null && document.protocol().nProt != null;
        if (authorised || !SECURITY_PAPER.contains(Brazil.text(ide.tpEmis)) || sums == null || sums.vNF == null) {
            return Optional.empty();
        }
        Dest dest = Objects.requireNonNullElseGet(note.dest, Dest::new);
        String body = state(dest.enderDest)
                + ide.tpEmis
                + zeros(Brazil.text(dest.CNPJ == null ? dest.CPF : dest.CNPJ))
                + zeros(sums.vNF
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .toPlainString())
                + present(sums.vICMS)
                + present(sums.vST)
                + day.substring(0, Math.min(2, day.length()));
        return body.matches("[0-9]{3}[0-9A-Z]{14}[0-9]{18}") ? Optional.of(body + checkDigit(body)) : Optional.empty();
    }

    /** The state is the start of the municipality's IBGE code. */
    private static String state(@Nullable Endereco place) {
        String municipality = place == null ? "" : Brazil.text(place.cMun);
        return place == null || "EX".equals(place.UF) || municipality.length() != 7
                ? ABROAD
                : municipality.substring(0, 2);
    }

    private static String zeros(String text) {
        return "0".repeat(Math.max(0, ID - text.length())) + text;
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
