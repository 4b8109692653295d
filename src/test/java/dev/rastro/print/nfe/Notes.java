package dev.rastro.print.nfe;

import dev.rastro.print.Prints;
import dev.rastro.print.layout.Printable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Notes made for the tests. */
public final class Notes {
    public static final String KEY = "35260712345678000190550010000076381123456780";
    public static final String LETTERS = "35260712ABC34501DE35550010000001231123456787";

    private Notes() {}

    public static String items(int count, String description) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        i -> "<det nItem='" + i + "'><prod><cProd>C" + i + "</cProd><xProd>Item" + i + " " + description
                                + "</xProd><NCM>96100000</NCM><CFOP>5102</CFOP><uCom>UN</uCom><qCom>1.0000</qCom>"
                                + "<vUnCom>37.6450000000</vUnCom><vProd>37.65</vProd></prod><imposto><ICMS><ICMS00><orig>0</orig>"
                                + "<CST>00</CST><vBC>37.65</vBC><pICMS>18.00</pICMS><vICMS>6.78</vICMS></ICMS00></ICMS>"
                                + "</imposto></det>")
                .collect(Collectors.joining());
    }

    public static String instalments(int count) {
        return "<cobr>"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "<dup><nDup>D" + i + "</nDup><dVenc>2026-08-10</dVenc><vDup>" + (1000 + i)
                                + ".50</vDup></dup>")
                        .collect(Collectors.joining())
                + "</cobr>";
    }

    /** Different words, as many as fit. */
    public static String words(int characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() + 7 < characters; i++) {
            text.append(String.format("w%05d ", i));
        }
        return text.toString().strip();
    }

    static Printable note(String key, String emission, boolean authorised, String rest) {
        return Prints.document(xml(key, emission, authorised, rest));
    }

    public static String xml(String key, String emission, boolean authorised, String rest) {
        String protocol = "<protNFe><infProt><chNFe>" + key + "</chNFe><dhRecbto>2026-07-01T10:20:30-04:00</dhRecbto>"
                + "<nProt>135260000000001</nProt><cStat>100</cStat></infProt></protNFe>";
        return "<nfeProc><NFe><infNFe Id='NFe" + key
                + "' versao='4.00'><ide><mod>55</mod><natOp>Venda</natOp><serie>1</serie>"
                + "<nNF>7638</nNF><dhEmi>2026-07-01T23:59:58-03:00</dhEmi><tpNF>1</tpNF><tpAmb>1</tpAmb><tpEmis>"
                + emission + "</tpEmis></ide><emit><CNPJ>" + key.substring(6, 20)
                + "</CNPJ><xNome>Emitente Ltda</xNome>"
                + "</emit><dest><CNPJ>12ABC34501DE35</CNPJ><xNome>Destino SA</xNome><enderDest><cMun>3550308</cMun>"
                + "<UF>SP</UF></enderDest></dest><total><ICMSTot><vICMS>1.00</vICMS><vST>0.00</vST><vNF>1234.56</vNF>"
                + "</ICMSTot></total>" + rest + "</infNFe></NFe>" + (authorised ? protocol : "") + "</nfeProc>";
    }

    static Printable simple() {
        return note(KEY, "1", true, items(1, "comum"));
    }
}
