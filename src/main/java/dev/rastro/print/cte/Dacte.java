package dev.rastro.print.cte;

import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.FieldTable;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.FootedPages;
import dev.rastro.print.page.FootedPages.Body;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The DACTE in A4 portrait, of every modal (MOC CT-e 4.00, Anexo II), for CT-e of layout 1.04 to 4.00. */
public final class Dacte implements DocumentLayout {
    private static final CteHead.Names NAMES = new CteHead.Names(
            "CT-e",
            "DACTE",
            "Documento Auxiliar do Conhecimento de Transporte Eletrônico",
            "DECLARO QUE RECEBI OS VOLUMES DESTE CONHECIMENTO EM PERFEITO ESTADO PELO QUE DOU POR CUMPRIDO O PRESENTE"
                    + " CONTRATO DE TRANSPORTE");

    private final CodeWords words = CodeWords.load(Dacte.class);
    private final FieldTable fields = FieldTable.load(Dacte.class, words);

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) {
        Pen pen = style.pen(Frame.portrait());
        Cte cte = new Cte(document);
        CteHead head = new CteHead(
                pen,
                cte,
                words,
                NAMES,
                style.logo(cte.content().text("emit/CNPJ|CPF")).orElse(null));
        return new FootedPages(pen, head::draw).of(() -> body(pen, cte));
    }

    private Body body(Pen pen, Cte cte) {
        CteDocuments documents = new CteDocuments(pen, cte, words);
        CteModal modal = new CteModal(pen, cte, words, fields);
        CteRemarks remarks = new CteRemarks(pen, cte, fields);
        List<Block> above = new ArrayList<>(new CteParties(pen, cte).blocks());
        above.addAll(new CteCargo(pen, cte, words, fields).blocks());
        above.addAll(new CteValues(pen, cte, words, fields).blocks());
        List<Block> between = new ArrayList<>(documents.referenced());
        between.addAll(documents.flowing());
        between.addAll(modal.flowing());
        between.addAll(remarks.billing());
        List<Block> foot = new ArrayList<>(remarks.flow());
        foot.add(remarks.remarks());
        foot.addAll(modal.fixed());
        foot.add(remarks.reserved());
        return new Body(above, between, foot);
    }
}
