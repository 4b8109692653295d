package dev.rastro.sefaz.sync;

import dev.rastro.dfe.AccessKey;
import java.nio.charset.StandardCharsets;

/** Small documents as distribution services deliver them. */
public final class Samples {
    private Samples() {}

    /** Key of an NF-e of a fictional supplier. */
    public static AccessKey key(long number) {
        return new AccessKey("3526071122233300018155001%09d1%08d0".formatted(number, number));
    }

    /** A resNFe. */
    public static byte[] summary(long number) {
        return bytes("""
                <resNFe xmlns="http://www.portalfiscal.inf.br/nfe" versao="1.01"><chNFe>%s</chNFe>\
                <CNPJ>11222333000181</CNPJ><xNome>Fornecedor Fictício</xNome><IE>123</IE>\
                <dhEmi>2026-07-01T10:00:00-03:00</dhEmi><tpNF>1</tpNF><vNF>%d.00</vNF><digVal>abc=</digVal>\
                <dhRecbto>2026-07-01T10:00:05-03:00</dhRecbto><nProt>135260000000001</nProt>\
                <cSitNFe>1</cSitNFe></resNFe>""".formatted(key(number), number));
    }

    /** A resEvento of a cancellation. */
    public static byte[] event(long number) {
        return bytes("""
                <resEvento xmlns="http://www.portalfiscal.inf.br/nfe" versao="1.01"><cOrgao>35</cOrgao>\
                <CNPJ>11222333000181</CNPJ><chNFe>%s</chNFe><dhEvento>2026-07-02T10:00:00-03:00</dhEvento>\
                <tpEvento>110111</tpEvento><nSeqEvento>1</nSeqEvento><xEvento>Cancelamento</xEvento>\
                <dhRecbto>2026-07-02T10:00:05-03:00</dhRecbto><nProt>135260000000002</nProt></resEvento>""".formatted(key(number)));
    }

    /** UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
