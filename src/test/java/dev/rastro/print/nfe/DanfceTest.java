package dev.rastro.print.nfe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.Sheet;
import dev.rastro.testing.Shared.CorpusFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DanfceTest {
    private static final String KEY = "35260712345678000190650010000076381123456788";
    private static final String CODE = "https://www.nfce.fazenda.sp.gov.br/qrcode?p=" + KEY + "|3|1";

    private final LayoutProbe probe = new LayoutProbe();

    private static String note(String emission, String rest, int items, boolean authorised, String supplement) {
        String key = KEY.substring(0, 34) + emission + KEY.substring(35);
        return note(emission, rest, items, authorised, supplement, key);
    }

    private static String note(
            String emission, String rest, int items, boolean authorised, String supplement, String key) {
        String protocol = "<protNFe><infProt><chNFe>" + key + "</chNFe><dhRecbto>2026-07-01T10:20:30-04:00</dhRecbto>"
                + "<nProt>135260000000001</nProt><cStat>100</cStat></infProt></protNFe>";
        return "<nfeProc><NFe><infNFe Id='NFe" + key
                + "' versao='4.00'><ide><mod>65</mod><serie>1</serie><nNF>7638</nNF>"
                + "<dhEmi>2026-07-01T23:59:58-03:00</dhEmi><tpImp>4</tpImp><tpEmis>" + emission
                + "</tpEmis><tpAmb>1</tpAmb></ide><emit><CNPJ>12345678000190</CNPJ><xNome>Mercado Ltda</xNome></emit>"
                + IntStream.rangeClosed(1, items)
                        .mapToObj(i -> "<det nItem='" + i + "'><prod><cProd>C" + i + "</cProd><xProd>Artigo" + i
                                + "</xProd><uCom>UN</uCom><qCom>2.0000</qCom><vUnCom>3.50</vUnCom><vProd>7.00</vProd>"
                                + "</prod></det>")
                        .collect(Collectors.joining())
                + "<total><ICMSTot><vProd>1017.00</vProd><vDesc>2.50</vDesc><vFrete>1.00</vFrete><vOutro>3.00</vOutro>"
                + "<vNF>1018.50</vNF><vTotTrib>88.12</vTotTrib></ICMSTot></total>"
                + "<pag><detPag><tPag>01</tPag><vPag>20.00</vPag></detPag><detPag><tPag>17</tPag><vPag>1000.00</vPag>"
                + "</detPag><vTroco>1.50</vTroco></pag>" + rest + "</infNFe>" + supplement + "</NFe>"
                + (authorised ? protocol : "") + "</nfeProc>";
    }

    private static NfeOptions copies(int copies) {
        return new NfeOptions(List.of(), false, copies, false, false);
    }

    private static String supplement() {
        return "<infNFeSupl><qrCode>" + CODE + "</qrCode><urlChave>www.nfce.fazenda.sp.gov.br/consulta</urlChave>"
                + "</infNFeSupl>";
    }

    @ParameterizedTest
    @EnumSource(
            value = NfeLayout.class,
            names = {"BOBINA80", "BOBINA58"})
    void everyNoteOfTheSamplesIsPrintedWholeWithItsCode(NfeLayout layout) {
        List<CorpusFile> files = NfeFiles.corpus("65");
        assertThat(files).hasSizeGreaterThan(10);
        for (CorpusFile file : files) {
            Printable document = NfeFiles.printable(file.bytes());
            List<Sheet> sheets = NfeFiles.sheets(document, NfeFiles.layout(layout));
            probe.clean(file.toString(), sheets);
            assertThat(sheets).hasSize(1);
            assertThat(sheets.getFirst().frame().pageWidth())
                    .isEqualTo(Frame.mm(layout == NfeLayout.BOBINA58 ? 58 : 80));
            String all = LayoutProbe.solid(sheets);
            for (XmlNode item : document.content().all("det")) {
                assertThat(all)
                        .as(file.toString())
                        .contains((item.text("prod/cProd") + item.text("prod/xProd")).replaceAll("\\s", ""));
            }
            String code = document.supplement().text("qrCode");
            if (code.isEmpty()) {
                assertThat(all).as(file.toString()).contains("nãotrazoQRCode");
            } else {
                assertThat(probe.qrCodes(sheets)).as(file.toString()).containsExactly(code);
            }
        }
    }

    @Test
    void amountsPaymentsAndConsumerAreToldOnce() {
        Printable document = NfeFiles.printable(note("1", "", 3, true, supplement()));
        List<Sheet> sheets = NfeFiles.sheets(document, NfeOptions.standard());
        probe.clean("note", sheets);
        probe.contains(
                "note",
                sheets,
                1,
                List.of(
                        "Qtd. total de itens3",
                        "Valor total R$1.017,00",
                        "Descontos R$-2,50",
                        "Acréscimos R$+4,00",
                        "VALOR A PAGAR R$1.018,50",
                        "Dinheiro20,00",
                        "(PIX)1.000,00",
                        "Troco R$1,50",
                        "CONSUMIDOR NÃO IDENTIFICADO",
                        "www.nfce.fazenda.sp.gov.br/consulta",
                        "3526 0712 3456 7800 0190 6500 1000 0076 3811 2345 6788",
                        "Protocolo de Autorização: 135260000000001",
                        "01/07/2026 10:20:30",
                        "12.741/2012) R$88,12"));
        assertThat(LayoutProbe.solid(sheets)).doesNotContain("CONTINGÊNCIA").doesNotContain("HOMOLOGAÇÃO");
        assertThat(probe.qrCodes(sheets)).containsExactly(CODE);
    }

    @Test
    void aPendingNoteIsPrintedForConsumerAndCompany() {
        Printable pending = NfeFiles.printable(note("9", "", 1, false, supplement()));
        List<Sheet> two = NfeFiles.sheets(pending, copies(2));
        assertThat(two).hasSize(2);
        probe.contains("pending", two.subList(0, 1), 1, List.of("VIA DO CONSUMIDOR"));
        probe.contains("pending", two.subList(1, 2), 1, List.of("VIA DA EMPRESA"));
        probe.contains("pending", two.subList(1, 2), 2, List.of("EMITIDA EM CONTINGÊNCIA", "Pendente de autorização"));
        assertThat(NfeFiles.sheets(pending, NfeOptions.standard())).hasSize(1);
        assertThat(pending.situation().watermarks()).isEmpty();
        assertThat(NfeFiles.printable(note("1", "", 1, false, supplement()))
                        .situation()
                        .watermarks())
                .containsExactly("SEM VALOR FISCAL");

        Printable answered = NfeFiles.printable(note("9", "", 1, true, supplement()));
        assertThat(LayoutProbe.solid(NfeFiles.sheets(answered, copies(2))))
                .contains("EMITIDAEMCONTINGÊNCIA")
                .doesNotContain("Pendente")
                .doesNotContain("VIADAEMPRESA");
    }

    @Test
    void theSummaryLeavesTheItemsOutAndNothingElse() {
        Printable document = NfeFiles.printable(note("1", "", 3, true, supplement()));
        String all = LayoutProbe.solid(NfeFiles.sheets(document, new NfeOptions(List.of(), true, 1, false, false)));
        assertThat(all).doesNotContain("Artigo").contains("Qtd.totaldeitens3").contains("VALORAPAGARR$1.018,50");
    }

    @Test
    void aRollLongerThanAPageGoesOnAndCountsItsSheets() {
        Printable document = NfeFiles.printable(note("1", "", 990, true, supplement()));
        List<Sheet> sheets = NfeFiles.sheets(document, NfeFiles.layout(NfeLayout.BOBINA58));
        assertThat(sheets).hasSizeGreaterThan(1);
        probe.check("990 items", sheets);
        String all = LayoutProbe.solid(sheets);
        IntStream.rangeClosed(1, 990).forEach(i -> assertThat(all).containsOnlyOnce("Artigo" + i + "2UNx3,50"));
    }
}
