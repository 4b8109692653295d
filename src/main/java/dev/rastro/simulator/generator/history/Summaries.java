package dev.rastro.simulator.generator.history;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.Xml;

/** Writes what the distribution service of NF-e tells before the whole file may be had (NT 2014.002). */
public final class Summaries {
    private static final String ATTRIBUTES =
            Xml.attributes("versao", "1.01", "xmlns", "http://www.portalfiscal.inf.br/nfe");
    private final EventWriter kinds;

    public Summaries(EventWriter kinds) {
        this.kinds = kinds;
    }

    /**
     * A resNFe.
     *
     * @param situation cSitNFe: 1 authorised, 2 denied, 3 cancelled
     */
    public String document(IssuedDocument document, String situation) {
        Xml x = new Xml();
        x.group(
                "resNFe",
                ATTRIBUTES,
                () -> x.el("chNFe", document.key())
                        .el("CNPJ", document.issuer().cnpj())
                        .el("xNome", document.issuer().name())
                        .el("IE", document.issuer().stateRegistration())
                        .el("dhEmi", document.issuedAt())
                        .el("tpNF", document.operation())
                        .el("vNF", document.total())
                        .el("digVal", document.digest())
                        .el("dhRecbto", document.registeredAt())
                        .el("nProt", document.protocol())
                        .el("cSitNFe", situation));
        return x.toString();
    }

    /** A resEvento. */
    public String event(IssuedEvent event) {
        EventOrder order = event.order();
        Xml x = new Xml();
        x.group(
                "resEvento",
                ATTRIBUTES,
                () -> x.el("cOrgao", event.document().key().substring(0, 2))
                        .el("CNPJ", order.author().cnpj())
                        .el("chNFe", event.document().key())
                        .el("dhEvento", order.at())
                        .el("tpEvento", order.type())
                        .el("nSeqEvento", order.sequence())
                        .el("xEvento", kinds.description(event.document(), order.type()))
                        .el("dhRecbto", event.registeredAt())
                        .el("nProt", event.protocol()));
        return x.toString();
    }
}
