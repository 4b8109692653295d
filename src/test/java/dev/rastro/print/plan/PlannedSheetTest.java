package dev.rastro.print.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.Prints;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.PrintedText;
import dev.rastro.print.page.Sheet;
import dev.rastro.testing.Shared.CorpusFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannedSheetTest {
    private static final String KEY = "41260795566952000183620010000014341067320593";
    private static final String CODE = "http://www.fazenda.pr.gov.br/nfcom/qrcode?chNFCom=" + KEY + "&amp;tpAmb=1";

    private final LayoutProbe probe = new LayoutProbe();

    private static String item(int number) {
        return "<det nItem='" + number + "'><prod><cProd>S" + number
                + "x</cProd><xProd>Ligações locais do terminal número t"
                + number
                + ";</xProd><cClass>0400401</cClass><CFOP>5303</CFOP><uMed>4</uMed><qFaturada>1.0000</qFaturada>"
                + "<vItem>815.63</vItem><vProd>815.63</vProd></prod><imposto><ICMS00><CST>00</CST><vBC>815.63</vBC>"
                + "<pICMS>19.50</pICMS><vICMS>159.05</vICMS></ICMS00></imposto></det>";
    }

    private static String nfcom(int items, String remarks) {
        return "<nfcomProc><NFCom><infNFCom Id='NFCom" + KEY + "'><ide><tpAmb>1</tpAmb><mod>62</mod><serie>1</serie>"
                + "<nNF>1434</nNF><dhEmi>2026-07-02T16:47:44-03:00</dhEmi><finNFCom>0</finNFCom></ide>"
                + "<emit><CNPJ>95566952000183</CNPJ><xNome>Sol Nascente</xNome></emit>"
                + "<dest><xNome>Rastro Treinamento</xNome><CNPJ>99555777000260</CNPJ></dest>"
                + "<assinante><iCodAssinante>2720191675</iCodAssinante><tpServUtil>4</tpServUtil></assinante>"
                + IntStream.rangeClosed(1, items)
                        .mapToObj(PlannedSheetTest::item)
                        .collect(Collectors.joining())
                + "<total><vProd>815.63</vProd><vNF>99999.01</vNF></total>"
                + "<gFat><CompetFat>202606</CompetFat><dVencFat>2026-07-17</dVencFat><codBarras>84633668918</codBarras>"
                + "</gFat><infAdic><infCpl>" + remarks + "</infCpl></infAdic></infNFCom>"
                + "<infNFComSupl><qrCodNFCom>" + CODE + "</qrCodNFCom></infNFComSupl></NFCom>"
                + "<protNFCom><infProt><chNFCom>" + KEY + "</chNFCom><dhRecbto>2026-07-02T16:47:48-03:00</dhRecbto>"
                + "<nProt>1412600000014940</nProt><cStat>100</cStat></infProt></protNFCom></nfcomProc>";
    }

    @Test
    void saysWhatTheFileSaysUnderItsOfficialName() {
        List<Sheet> sheets = Prints.sheets(nfcom(1, "Fim"));

        probe.check("NFCom", sheets);
        probe.contains(
                "NFCom",
                sheets,
                1,
                List.of(
                        "DANFE-COM",
                        "Documento Auxiliar da Nota Fiscal Fatura de Serviços de Comunicação Eletrônica",
                        "Nº 000.001.434",
                        "Protocolo de autorização: 1412600000014940",
                        "02/07/2026 16:47:44",
                        "4 - Provimento de acesso à Internet",
                        "REFERÊNCIA 06/2026",
                        "CÓDIGO DE BARRAS DA FATURA 84633668918",
                        "VALOR TOTAL DA NOTA 99.999,01"));
        assertThat(Prints.text(sheets)).doesNotContain("COFATURAMENTO/").doesNotContain("FIDELIDADE");
        assertThat(probe.qrCodes(sheets)).containsExactly(CODE.replace("&amp;", "&"));
        assertThat(probe.bars(sheets)).containsExactly(KEY);
    }

    @Test
    void threeHundredItemsAndLongRemarksStandOnceEach() {
        String remarks = IntStream.range(0, 700).mapToObj(i -> "p" + i + ";").collect(Collectors.joining(" "));
        List<Sheet> sheets = Prints.sheets(nfcom(300, remarks));

        probe.check("300 items", sheets);
        assertThat(sheets.size()).isGreaterThan(2);
        probe.contains("300 items", sheets, 1, List.of(remarks.split(" ")));
        probe.contains(
                "300 items",
                sheets,
                1,
                IntStream.rangeClosed(1, 300)
                        .mapToObj(i -> "terminal número t" + i + ";")
                        .toList());
    }

    @Test
    void noCodeIsInventedWhereTheFileHasNone() {
        List<Sheet> sheets = Prints.sheets(nfcom(1, "Fim").replaceAll("<infNFComSupl>.*</infNFComSupl>", ""));

        assertThat(probe.qrCodes(sheets)).isEmpty();
    }

    @Test
    void everyFileOfTheCorpusIsPrintedWithItsItemsPartiesAndRemarks() {
        int printed = 0;
        for (CorpusFile file :
                Prints.corpus("NFCom|nfcomProc|NF3e|nf3eProc|BPe|BPeTM|bpeProc|DCe|dceProc|NFGas|nfgasProc")) {
            for (Printable document : Prints.documents(file)) {
                complete(file.toString(), document);
                printed++;
            }
        }
        assertThat(printed).isGreaterThan(8);
    }

    @Test
    void everyGeneratedDocumentIsPrinted() {
        List<String> files = Prints.generated(path -> path.matches(".*-proc(NFCom|NF3e|BPe|DCe)\\.xml"));
        for (String xml : files) {
            Printable document = Prints.document(xml);
            List<Sheet> sheets = complete(document.key().value(), document);
            assertThat(probe.qrCodes(sheets)).hasSize(sheets.size());
        }
        assertThat(files).hasSizeGreaterThan(4);
    }

    private List<Sheet> complete(String name, Printable document) {
        List<Sheet> sheets = Prints.sheets(document);
        probe.check(name, sheets);
        String text = Prints.text(sheets);
        for (String path : List.of(
                "emit|dest|comp/xNome",
                "det/prod/xProd",
                "det/gNormal/prod/xProd",
                "NFdet/det/detItem/prod/xProd",
                "det|detItem/infAdProd",
                "infAdic/infCpl|infAdFisco",
                "gFat/codBarras",
                "infPassagem/infPassageiro/xNome",
                "gMed/idMedidor")) {
            for (XmlNode said : document.content().all(path)) {
                assertThat(text).as(name + " " + path).contains(PrintedText.solid(said.text()));
            }
        }
        return sheets;
    }
}
