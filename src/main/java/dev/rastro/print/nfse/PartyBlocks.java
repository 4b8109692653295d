package dev.rastro.print.nfse;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Pen;
import java.util.List;

/** Prestador, tomador, destinatário, intermediário, or the sentence that the NFS-e has none (NT 008/2026, 2.1.3 to 2.1.6). */
final class PartyBlocks {
    private final Pen pen;
    private final Nfse nfse;
    private final Terms terms;

    PartyBlocks(Pen pen, Nfse nfse, Terms terms) {
        this.pen = pen;
        this.nfse = nfse;
        this.terms = terms;
    }

    List<Block> blocks() {
        return List.of(provider(), taker(), recipient(), intermediary());
    }

    private Block provider() {
        XmlNode regime = nfse.dps().at("prest/regTrib");
        return block("PRESTADOR / FORNECEDOR", nfse.party("prest"), true)
                .row(
                        Field.wide(
                                2,
                                "Simples Nacional na Data de Competência",
                                terms.of("opSimpNac", regime.text("opSimpNac"))),
                        Field.wide(
                                2,
                                "Regime de Apuração Tributária pelo SN",
                                terms.of("regApTribSN", regime.text("regApTribSN"))));
    }

    private Block taker() {
        Party taker = nfse.party("toma");
        return taker.identified()
                ? block("TOMADOR / ADQUIRENTE", taker, true)
                : new Phrase(pen, "TOMADOR/ADQUIRENTE DA OPERAÇÃO NÃO IDENTIFICADO NA NFS-e");
    }

    private Block recipient() {
        Party recipient = nfse.recipient();
        Party taker = nfse.party("toma");
        boolean same = recipient.identified()
                ? !recipient.taxId().isEmpty() && recipient.taxId().equals(taker.taxId())
                : taker.identified() && nfse.declaredIbsCbs().text("indDest").equals("0");
        if (same) {
            return new Phrase(pen, "O DESTINATÁRIO É O PRÓPRIO TOMADOR/ADQUIRENTE DA OPERAÇÃO");
        }
        return recipient.identified()
                ? block("DESTINATÁRIO DA OPERAÇÃO", recipient, false)
                : new Phrase(pen, "DESTINATÁRIO DA OPERAÇÃO NÃO IDENTIFICADO NA NFS-e");
    }

    private Block intermediary() {
        Party intermediary = nfse.party("interm");
        return intermediary.identified()
                ? block("INTERMEDIÁRIO DA OPERAÇÃO", intermediary, true)
                : new Phrase(pen, "INTERMEDIÁRIO DA OPERAÇÃO NÃO IDENTIFICADO NA NFS-e");
    }

    private FieldBlock block(String title, Party party, boolean registered) {
        Field id = Field.of("CNPJ / CPF / NIF", party.taxIdShown());
        Field phone = Field.of("Telefone", party.phone());
        FieldBlock block = new FieldBlock(pen, title);
        if (registered) {
            block.row(id, Field.of("Indicador Municipal (Inscrição)", party.municipalRegistration()), phone);
        } else {
            block.row(new Field(id.label(), id.value(), 2, false), phone);
        }
        return block.row(
                        Field.wide(2, "Nome / Nome Empresarial", party.name()),
                        Field.of("Município / Sigla UF", party.city()),
                        Field.of("Código IBGE / CEP", party.codes()))
                .rowIfSaid(Field.wide(2, "Endereço", party.address()), Field.wide(2, "E-mail", party.email()));
    }
}
