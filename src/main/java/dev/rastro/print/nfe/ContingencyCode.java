package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Dest;
import dev.rastro.dfe.xml.nfe.Endereco;
import dev.rastro.dfe.xml.nfe.IcmsTot;
import dev.rastro.dfe.xml.nfe.Ide;
import dev.rastro.dfe.xml.nfe.InfNFe;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.nfe.NfeDocument;
import dev.rastro.print.layout.SecurityPaperCode;
import dev.rastro.print.page.Brazil;
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
        return new SecurityPaperCode(
                        municipality(dest.enderDest),
                        Brazil.text(ide.tpEmis),
                        Brazil.text(dest.CNPJ == null ? dest.CPF : dest.CNPJ),
                        sums.vNF,
                        sums.vICMS,
                        sums.vST,
                        day.substring(0, Math.min(2, day.length())))
                .text();
    }

    private static String municipality(@Nullable Endereco place) {
        return place == null || "EX".equals(place.UF) ? "" : Brazil.text(place.cMun);
    }
}
