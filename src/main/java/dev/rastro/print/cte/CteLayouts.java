package dev.rastro.print.cte;

import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.FootedPages.Body;
import java.util.ArrayList;
import java.util.List;

/** The auxiliary documents of the CT-e's families (MOC CT-e 4.00, Anexo II), each for every layout from 1.04 to 4.00. */
public final class CteLayouts {
    private static final String RECEIPT =
            "DECLARO QUE RECEBI OS VOLUMES DESTE CONHECIMENTO EM PERFEITO ESTADO PELO QUE DOU POR CUMPRIDO O PRESENTE"
                    + " CONTRATO DE TRANSPORTE";

    private CteLayouts() {}

    /** The DACTE of every modal. */
    public static DocumentLayout dacte() {
        return new CteForm(
                new CteHead.Names(
                        "CT-e", "DACTE", "Documento Auxiliar do Conhecimento de Transporte Eletrônico", RECEIPT),
                CteLayouts::dacte);
    }

    private static Body dacte(CteBlocks blocks) {
        CteDocuments documents = blocks.documents();
        List<Block> above = new ArrayList<>(blocks.parties().blocks());
        above.addAll(blocks.cargo().blocks());
        above.addAll(blocks.values().blocks());
        List<Block> between = new ArrayList<>(documents.referenced());
        between.addAll(documents.flowing());
        between.addAll(blocks.modal().flowing());
        between.addAll(blocks.remarks().billing());
        return new Body(above, between, foot(blocks));
    }

    /** The DACTE of the CT-e Simplificado: several deliveries for one tomador. */
    public static DocumentLayout simplified() {
        return new CteForm(
                new CteHead.Names(
                        "CT-e",
                        "DACTE",
                        "Documento Auxiliar do Conhecimento de Transporte Eletrônico Simplificado",
                        RECEIPT),
                CteLayouts::simplified);
    }

    private static Body simplified(CteBlocks blocks) {
        CteDocuments documents = blocks.documents();
        List<Block> above = new ArrayList<>();
        above.add(blocks.parties().payer());
        above.addAll(blocks.cargo().blocks());
        above.addAll(blocks.values().blocks());
        List<Block> between = new ArrayList<>(documents.referenced());
        between.add(new CteDeliveries(blocks.pen(), blocks.cte(), blocks.words(), documents).table());
        between.addAll(blocks.modal().flowing());
        between.addAll(blocks.remarks().billing());
        return new Body(above, between, foot(blocks));
    }

    /** The DACTE OS: people, values, excess baggage. */
    public static DocumentLayout otherServices() {
        return new CteForm(
                new CteHead.Names(
                        "CT-e OS",
                        "DACTE OS",
                        "Documento Auxiliar do Conhecimento de Transporte Eletrônico para Outros Serviços",
                        ""),
                CteLayouts::otherServices);
    }

    private static Body otherServices(CteBlocks blocks) {
        CteDocuments documents = blocks.documents();
        List<Block> above = new ArrayList<>();
        above.add(blocks.parties().route());
        above.add(blocks.parties().payer());
        above.addAll(blocks.cargo().service());
        above.addAll(blocks.cargo().blocks());
        above.addAll(blocks.values().blocks());
        List<Block> between = new ArrayList<>(documents.referenced());
        between.addAll(documents.services(blocks.fields()));
        between.addAll(blocks.remarks().billing());
        return new Body(above, between, foot(blocks));
    }

    /** The DAGTV-e. */
    public static DocumentLayout valuables() {
        return new CteForm(
                new CteHead.Names(
                        "GTV-e", "DAGTV-e", "Documento Auxiliar da Guia de Transporte de Valores Eletrônica", ""),
                CteLayouts::valuables);
    }

    private static Body valuables(CteBlocks blocks) {
        List<Block> above = new ArrayList<>(blocks.parties().ofValuables());
        List<Block> between = new ArrayList<>(blocks.cargo().valuables());
        return new Body(
                above,
                between,
                List.of(blocks.remarks().remarks(), blocks.remarks().reserved()));
    }

    private static List<Block> foot(CteBlocks blocks) {
        CteRemarks remarks = blocks.remarks();
        List<Block> foot = new ArrayList<>(remarks.flow());
        foot.add(remarks.remarks());
        foot.addAll(blocks.modal().fixed());
        foot.add(remarks.reserved());
        return foot;
    }
}
