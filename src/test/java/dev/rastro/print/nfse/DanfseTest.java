package dev.rastro.print.nfse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.Situation;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.Prints;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.PrintedText;
import dev.rastro.print.page.Sheet;
import dev.rastro.testing.Shared.CorpusFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DanfseTest {
    private static final String KEY = "35503082211222333000181000000000000126070033869468";
    private static final String CONSULTATION = "https://www.nfse.gov.br/ConsultaPublica/?tpc=1&chave=";

    private final LayoutProbe probe = new LayoutProbe();

    private static String nfse(String environment, String dps, String description, String computed) {
        return "<NFSe versao='1.01'><infNFSe Id='NFS" + KEY + "'><xLocEmi>São Paulo</xLocEmi>"
                + "<xLocPrestacao>São Paulo</xLocPrestacao><nNFSe>77</nNFSe><cLocIncid>3550308</cLocIncid>"
                + "<xLocIncid>São Paulo</xLocIncid><xTribNac>Suporte técnico</xTribNac><ambGer>2</ambGer>"
                + "<cStat>100</cStat><dhProc>2026-07-01T23:59:58-03:00</dhProc>"
                + "<emit><CNPJ>11222333000181</CNPJ><IM>998</IM><xNome>Prestadora Ltda</xNome><enderNac>"
                + "<xLgr>Rua A</xLgr><nro>1</nro><xBairro>Centro</xBairro><cMun>3550308</cMun><UF>SP</UF>"
                + "<CEP>01310100</CEP></enderNac></emit>"
                + "<valores><vBC>1000.00</vBC><pAliqAplic>5.00</pAliqAplic><vISSQN>50.00</vISSQN>"
                + "<vTotalRet>0.00</vTotalRet><vLiq>1000.00</vLiq></valores>" + computed
                + "<DPS><infDPS Id='DPS355030821122233300018100001000000000000077'><tpAmb>" + environment
                + "</tpAmb><dhEmi>2026-07-01T23:59:57-03:00</dhEmi><serie>1</serie><nDPS>77</nDPS>"
                + "<dCompet>2026-07-01</dCompet><tpEmit>1</tpEmit><cLocEmi>3550308</cLocEmi>"
                + "<prest><CNPJ>11222333000181</CNPJ><regTrib><opSimpNac>1</opSimpNac><regEspTrib>0</regEspTrib>"
                + "</regTrib></prest>" + dps
                + "<serv><locPrest><cLocPrestacao>3550308</cLocPrestacao></locPrest><cServ><cTribNac>010701</cTribNac>"
                + "<xDescServ>" + description + "</xDescServ></cServ></serv>"
                + "<valores><vServPrest><vServ>1000.00</vServ></vServPrest><trib><tribMun><tribISSQN>1</tribISSQN>"
                + "<tpRetISSQN>1</tpRetISSQN></tribMun><tribFed><piscofins><tpRetPisCofins>5</tpRetPisCofins></piscofins>"
                + "</tribFed><totTrib><vTotTrib><vTotTribFed>134.50</vTotTribFed><vTotTribEst>0.00</vTotTribEst>"
                + "<vTotTribMun>50.00</vTotTribMun></vTotTrib></totTrib></trib></valores></infDPS></DPS></infNFSe></NFSe>";
    }

    private static String plain() {
        return nfse("1", "", "Suporte remoto", "");
    }

    @Test
    void saysWhatTheNormWantsAndWhoIsAbsent() {
        List<Sheet> sheets = Prints.sheets(plain());

        probe.check("plain", sheets);
        assertThat(sheets).hasSize(1);
        probe.contains(
                "plain",
                sheets,
                1,
                List.of(
                        "DANFSe v2.0",
                        "Documento Auxiliar da NFS-e",
                        "CHAVE DE ACESSO DA NFS-e" + KEY,
                        "Município: São Paulo / SP",
                        "01/07/2026 23:59:58",
                        "Prestadora Ltda",
                        "3550308 / 01.310-100",
                        "TOMADOR/ADQUIRENTE DA OPERAÇÃO NÃO IDENTIFICADO NA NFS-e",
                        "DESTINATÁRIO DA OPERAÇÃO NÃO IDENTIFICADO NA NFS-e",
                        "INTERMEDIÁRIO DA OPERAÇÃO NÃO IDENTIFICADO NA NFS-e",
                        "01.07.01",
                        "ISSQN Apurado R$ 50,00",
                        "PIS Retido, COFINS/CSLL Não Retido",
                        "Federais: R$ 134,50; Estaduais: R$ 0,00; Municipais: R$ 50,00"));
        assertThat(Prints.text(sheets)).doesNotContain("SEMVALIDADE").doesNotContain("TRIBUTAÇÃOIBS");
    }

    @Test
    void theCodeLeadsToThePublicConsultationAndIsLargeEnough() {
        List<Sheet> sheets = Prints.sheets(plain());

        assertThat(probe.qrCodes(sheets)).containsExactly(CONSULTATION + KEY);
        assertThat(squares(sheets).side() * 25.4f / 72).isGreaterThanOrEqualTo(15.2f);
    }

    private static Ink.Squares squares(List<Sheet> sheets) {
        return sheets.getFirst().inks().stream()
                .filter(Ink.Squares.class::isInstance)
                .map(Ink.Squares.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTestNoteSaysSoInRedAndHasNoWordAcross() {
        Sheet sheet = Prints.sheets(nfse("2", "", "Teste", "")).getFirst();

        assertThat(sheet.inks().stream()
                        .filter(Ink.Text.class::isInstance)
                        .map(Ink.Text.class::cast)
                        .filter(text -> text.colour() == 0xFF0000)
                        .map(Ink.Text::text))
                .containsExactly("NFS-e SEM VALIDADE JURÍDICA");
        assertThat(sheet.inks()).noneMatch(Ink.Watermark.class::isInstance);
    }

    @Test
    void cancelledAndReplacedStandAcrossInThirtyFivePerCentGrey() {
        Printable document = Prints.document(plain());

        assertThat(watermark(Prints.in(Situation.CANCELLED, document))).isEqualTo("CANCELADA");
        assertThat(watermark(Prints.in(Situation.REPLACED, document))).isEqualTo("SUBSTITUÍDA");
    }

    private static String watermark(Printable document) {
        Ink.Watermark word = Prints.sheets(document).getFirst().inks().stream()
                .filter(Ink.Watermark.class::isInstance)
                .map(Ink.Watermark.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(word.size()).isGreaterThanOrEqualTo(50);
        assertThat(word.colour()).isEqualTo(0xA6A6A6);
        return word.text();
    }

    @Test
    void theRecipientIsTheTakerWhereTheDeclarationSaysSo() {
        String taker = "<toma><CPF>00000000191</CPF><xNome>Tomadora</xNome></toma>";
        String xml = nfse("1", taker + "<IBSCBS><finNFSe>0</finNFSe><indDest>0</indDest></IBSCBS>", "x", "");

        probe.contains(
                "recipient",
                Prints.sheets(xml),
                1,
                List.of("O DESTINATÁRIO É O PRÓPRIO TOMADOR/ADQUIRENTE DA OPERAÇÃO", "FINALIDADENFS-e regular"));
    }

    @Test
    void ibsAndCbsArePrintedAsTheAuthorityComputedThem() {
        String computed = "<IBSCBS><cLocalidadeIncid>3550308</cLocalidadeIncid><xLocalidadeIncid>São Paulo"
                + "</xLocalidadeIncid><valores><vBC>950.00</vBC><uf><pIBSUF>0.10</pIBSUF></uf><fed><pCBS>0.90</pCBS></fed>"
                + "</valores><totCIBS><vTotNF>1009.50</vTotNF><gIBS><vIBSTot>0.95</vIBSTot></gIBS><gCBS><vCBS>8.55</vCBS>"
                + "</gCBS></totCIBS></IBSCBS>";

        probe.contains(
                "IBS/CBS",
                Prints.sheets(nfse("1", "", "x", computed)),
                1,
                List.of(
                        "TRIBUTAÇÃO IBS / CBS",
                        "Valor Total Apurado - CBS R$ 8,55",
                        "Total do IBS/CBS R$ 9,50",
                        "Valor Líquido da NFS-e + IBS/CBS R$ 1.009,50"));
    }

    @Test
    void aDescriptionOfTwoThousandCharactersStaysOnOneSheet() {
        String words = numbered(2000);
        List<Sheet> sheets = Prints.sheets(nfse("1", "", words, ""));

        probe.check("2,000 characters", sheets);
        assertThat(sheets).hasSize(1);
        assertThat(Prints.text(sheets)).contains(PrintedText.solid(words));
    }

    @Test
    void whatNoSheetHoldsGoesOnOnTheNext() {
        String words = numbered(30_000);
        List<Sheet> sheets = Prints.sheets(nfse("1", "", words, ""));

        probe.check("30,000 characters", sheets);
        assertThat(sheets.size()).isGreaterThan(1);
        probe.contains("30,000 characters", sheets, 1, List.of(words.split(" ")));
        assertThat(probe.qrCodes(sheets)).hasSize(sheets.size()).containsOnly(CONSULTATION + KEY);
    }

    /** Words that each occur once. */
    private static String numbered(int length) {
        String words = IntStream.range(0, length).mapToObj(i -> "p" + i + ";").collect(Collectors.joining(" "));
        return words.substring(0, words.lastIndexOf(' ', length));
    }

    @Test
    void aDeclarationAloneIsNoNote() {
        String xml = "<DPS><infDPS Id='DPS355030821122233300018100001000000000000077'><tpAmb>1</tpAmb><nDPS>77</nDPS>"
                + "<serv><cServ><xDescServ>Suporte</xDescServ></cServ></serv></infDPS></DPS>";
        List<Sheet> sheets = Prints.sheets(xml);

        probe.check("DPS", sheets);
        probe.contains("DPS", sheets, 1, List.of("não é uma NFS-e", "Declaração de Prestação de Serviço", "Suporte"));
        assertThat(Prints.text(sheets)).doesNotContain("DANFSe");
    }

    @Test
    void everyFileOfTheCorpusIsPrintedWithAllThatItDescribes() {
        int notes = 0;
        int declarations = 0;
        for (CorpusFile file : Prints.corpus("NFSe|DPS")) {
            for (Printable document : Prints.documents(file)) {
                List<Sheet> sheets = Prints.sheets(document);
                probe.check(file.toString(), sheets);
                if (document.content().name().equals("infNFSe")) {
                    complete(file.toString(), document, sheets);
                    assertThat(probe.qrCodes(sheets))
                            .as(file.toString())
                            .containsOnly(CONSULTATION + document.key().value());
                    notes++;
                } else {
                    declarations++;
                }
            }
        }
        assertThat(notes).isGreaterThan(10);
        assertThat(declarations).isGreaterThan(10);
    }

    @Test
    void everyGeneratedNoteIsPrinted() {
        List<String> files = Prints.generated(path -> path.endsWith("-nfse.xml"));
        for (String xml : files) {
            Printable document = Prints.document(xml);
            List<Sheet> sheets = Prints.sheets(document);
            probe.check(document.key().value(), sheets);
            complete(document.key().value(), document, sheets);
        }
        assertThat(files).hasSizeGreaterThan(10);
    }

    private static void complete(String name, Printable document, List<Sheet> sheets) {
        String printed = Prints.text(sheets);
        XmlNode content = document.content();
        for (String path : List.of(
                "nNFSe",
                "xOutInf",
                "valores/xOutInf",
                "DPS/infDPS/nDPS",
                "DPS/infDPS/prest|toma|interm/xNome",
                "DPS/infDPS/IBSCBS/dest/xNome",
                "DPS/infDPS/serv/cServ/xDescServ",
                "DPS/infDPS/serv/infoCompl/xInfComp")) {
            for (XmlNode said : content.all(path)) {
                assertThat(printed).as(name + " " + path).contains(PrintedText.solid(said.text()));
            }
        }
    }
}
