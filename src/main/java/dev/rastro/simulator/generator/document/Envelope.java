package dev.rastro.simulator.generator.document;

import dev.rastro.simulator.generator.signing.SignedXml;
import java.time.OffsetDateTime;

/**
 * How a SEFAZ family wraps a document and its protocol; the names follow one scheme (nfeProc, NFe, infNFe, protNFe,
 * chNFe; cteProc, CTe ...).
 *
 * @param label the name in xMotivo, for example "NF-e"
 * @param namespace of the whole file
 * @param root the signed document, for example "NFe"
 * @param info the signed element, for example "infNFe"; the Id begins with {@code idPrefix}
 * @param proc the outermost element
 * @param protocol for example "protNFe"
 * @param keyElement for example "chNFe"
 * @param version of the layout
 */
record Envelope(
        String label,
        String namespace,
        String root,
        String info,
        String idPrefix,
        String proc,
        String protocol,
        String keyElement,
        String version) {
    private static final String SCHEME = "http://www.portalfiscal.inf.br/";

    static final Envelope NFE = of("NF-e", "nfe", "NFe", "infNFe", "nfeProc", "NFe", "4.00");
    static final Envelope CTE = of("CT-e", "cte", "CTe", "infCte", "cteProc", "CTe", "4.00");
    static final Envelope CTE_OS = of("CT-e OS", "cte", "CTeOS", "infCte", "cteOSProc", "CTe", "4.00");
    static final Envelope MDFE = of("MDF-e", "mdfe", "MDFe", "infMDFe", "mdfeProc", "MDFe", "3.00");
    static final Envelope NFCOM = of("NFCom", "nfcom", "NFCom", "infNFCom", "nfcomProc", "NFCom", "1.00");
    static final Envelope NF3E = of("NF3e", "nf3e", "NF3e", "infNF3e", "nf3eProc", "NF3e", "1.00");
    static final Envelope BPE = of("BP-e", "bpe", "BPe", "infBPe", "bpeProc", "BPe", "1.00");
    static final Envelope DCE = of("DC-e", "dce", "DCe", "infDCe", "dceProc", "DCe", "1.00");

    private static Envelope of(
            String label, String tail, String root, String info, String proc, String kind, String version) {
        return new Envelope(label, SCHEME + tail, root, info, kind, proc, "prot" + kind, "ch" + kind, version);
    }

    /** Attributes of the signed element. */
    String infoAttributes(String key) {
        return Xml.attributes("Id", idPrefix + key, "versao", version);
    }

    /**
     * The whole file.
     *
     * @param signed text of the signed element
     * @param supplement what stands between it and the signature, for example infNFeSupl; may be empty
     */
    String file(IssueFacts facts, String signed, String supplement, SignedXml signature) {
        Xml x = new Xml();
        String ns = Xml.attributes("xmlns", namespace);
        String rootAttributes = root.equals("CTeOS") ? Xml.attributes("versao", version, "xmlns", namespace) : ns;
        Runnable document = () -> x.group(
                root, rootAttributes, () -> x.raw(signed).raw(supplement).raw(signature.signature()));
        x.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        if (facts.authorization() == Authorization.NONE) {
            document.run();
        } else {
            x.group(proc, Xml.attributes("versao", version, "xmlns", namespace), () -> {
                document.run();
                protocol(x, facts, signature.digest());
            });
        }
        return x.toString();
    }

    private void protocol(Xml x, IssueFacts facts, String digest) {
        x.group(
                protocol,
                Xml.attributes("versao", version),
                () -> x.group(
                        "infProt",
                        () -> x.el("tpAmb", facts.environment())
                                .el("verAplic", "TREINO-1.0")
                                .el(keyElement, facts.key())
                                .el("dhRecbto", facts.registeredAt())
                                .el("nProt", facts.protocol())
                                .el("digVal", digest)
                                .el("cStat", facts.authorization().status())
                                .el("xMotivo", facts.authorization().reason(label))));
    }

    /** What the protocol says. */
    record IssueFacts(
            String key,
            String environment,
            OffsetDateTime registeredAt,
            String protocol,
            Authorization authorization) {}
}
