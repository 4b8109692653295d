package dev.rastro.print.cte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.print.PrintProfile;
import dev.rastro.print.Prints;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DacteTest {
    private static final String KEY = "35261112345678000195570010000004001000004005";
    private static final String PARTY =
            "<CNPJ>12345678000195</CNPJ><IE>111222333444</IE><xNome>TRANSPORTES REUNIDOS DO VALE LTDA</xNome>";
    private static final String PLACE = "<xLgr>RUA DAS PALMEIRAS</xLgr><nro>10</nro><xBairro>CENTRO</xBairro>"
            + "<cMun>3509502</cMun><xMun>CAMPINAS</xMun><CEP>13010000</CEP><UF>SP</UF>";

    private final LayoutProbe probe = new LayoutProbe();

    private static String key(int number) {
        return "352611123456780001955500100%07d1%08d0".formatted(number, number).substring(0, 44);
    }

    private static String cte(int emission, String components, String documents, String remarks) {
        return "<CTe xmlns='http://www.portalfiscal.inf.br/cte'><infCte versao='4.00' Id='CTe" + KEY
                + "'><ide><cUF>35</cUF>"
                + "<CFOP>6353</CFOP><natOp>PRESTACAO DE SERVICO DE TRANSPORTE</natOp><mod>57</mod><serie>1</serie><nCT>400</nCT>"
                + "<dhEmi>2026-11-20T10:20:30-03:00</dhEmi><tpEmis>" + emission
                + "</tpEmis><tpAmb>1</tpAmb><tpCTe>0</tpCTe>"
                + "<modal>01</modal><tpServ>0</tpServ><xMunIni>CAMPINAS</xMunIni><UFIni>SP</UFIni><xMunFim>CURITIBA</xMunFim>"
                + "<UFFim>PR</UFFim><toma3><toma>3</toma></toma3></ide><compl><xObs>" + remarks + "</xObs></compl>"
                + "<emit>" + PARTY + "<enderEmit>" + PLACE + "</enderEmit></emit>"
                + "<rem>" + PARTY + "<enderReme>" + PLACE + "</enderReme></rem>"
                + "<dest>" + PARTY + "<enderDest>" + PLACE + "</enderDest></dest>"
                + "<vPrest><vTPrest>1234.56</vTPrest><vRec>1234.56</vRec>" + components + "</vPrest>"
                + "<imp><ICMS><ICMS00><CST>00</CST><vBC>1234.56</vBC><pICMS>12.00</pICMS><vICMS>148.15</vICMS></ICMS00></ICMS></imp>"
                + "<infCTeNorm><infCarga><vCarga>98765.43</vCarga><proPred>AUTOPECAS</proPred><infQ><cUnid>01</cUnid>"
                + "<tpMed>PESO BRUTO</tpMed><qCarga>1500.0000</qCarga></infQ></infCarga><infDoc>" + documents
                + "</infDoc>"
                + "<infModal versaoModal='4.00'><rodo><RNTRC>12345678</RNTRC></rodo></infModal></infCTeNorm></infCte></CTe>";
    }

    private static String repeated(int times, String pattern) {
        return String.join(
                "",
                IntStream.range(0, times).mapToObj(i -> pattern.formatted(i, i)).toList());
    }

    @Test
    void fourHundredDocumentsGoOnOverTheSheetsEachOnce() {
        List<String> keys = IntStream.range(0, 400).mapToObj(DacteTest::key).toList();
        String documents = String.join(
                "",
                keys.stream()
                        .map(key -> "<infNFe><chave>" + key + "</chave></infNFe>")
                        .toList());
        List<Sheet> sheets = Prints.sheets(Prints.document(cte(1, "", documents, "CARGA PALETIZADA")));

        probe.check("400 documents", sheets);
        assertThat(sheets).hasSize(5);
        probe.contains("400 documents", sheets, 1, keys);
        // Remarks and the carrier's registration stay on the first sheet.
        probe.contains("first sheet", sheets.subList(0, 1), 1, List.of("CARGA PALETIZADA", "RNTRC DA EMPRESA"));
        assertThat(probe.bars(sheets)).hasSize(5).containsOnly(KEY);
    }

    @Test
    void noComponentIsLostAndLongRemarksGoOn() {
        List<String> words =
                IntStream.range(0, 1200).mapToObj("palavra%04d"::formatted).toList();
        List<String> names =
                IntStream.range(0, 200).mapToObj("PARCELA %03d"::formatted).toList();
        String components = repeated(200, "<Comp><xNome>PARCELA %03d</xNome><vComp>%d.25</vComp></Comp>");
        List<Sheet> sheets = Prints.sheets(Prints.document(cte(1, components, "", String.join(" ", words))));

        probe.check("components", sheets);
        probe.contains("components", sheets, 1, names);
        probe.contains("remarks", sheets, 1, words);
    }

    @Test
    void securityPaperHasASecondCodeOfThirtySixDigits() {
        List<Sheet> sheets = Prints.sheets(Prints.document(cte(5, "", "", "")));

        probe.check("FS-DA", sheets);
        List<String> codes = new ArrayList<>(probe.bars(sheets));
        // State of the tomador, tpEmis, CNPJ, value in centavos, ICMS own yes, by substitution no, day.
        assertThat(codes.getFirst()).isEqualTo(KEY);
        assertThat(codes.get(1)).hasSize(36).startsWith("35" + "5" + "12345678000195" + "00000000123456" + "12" + "20");
        assertThat(LayoutProbe.solid(sheets)).contains("(FS-DA)").contains("DADOSDOCT-e");
    }

    @Test
    void ibsAndCbsAreShownWhereTheOperatorWantsThem() {
        String xml = cte(1, "", "", "")
                .replace(
                        "</ICMS></imp>",
                        "</ICMS><IBSCBS><CST>000</CST><cClassTrib>000001</cClassTrib><gIBSCBS><vBC>1234.56</vBC><gIBSUF>"
                                + "<pIBSUF>0.1000</pIBSUF><vIBSUF>1.23</vIBSUF></gIBSUF><vIBS>1.23</vIBS><gCBS><pCBS>0.9000</pCBS>"
                                + "<vCBS>11.11</vCBS></gCBS></gIBSCBS></IBSCBS><vTotDFe>1246.90</vTotDFe></imp>");
        PrintProfile profile =
                PrintProfile.standard().with(NfeOptions.standard().withTaxes(false, true));
        List<Sheet> sheets = Prints.laid(Prints.document(xml), profile).sheets();

        probe.check("IBS / CBS", sheets);
        probe.contains("IBS / CBS", sheets, 1, List.of("IBS UF1,23", "VALOR DA CBS11,11", "1.246,90"));
        assertThat(LayoutProbe.solid(Prints.sheets(Prints.document(xml)))).doesNotContain("VALORDACBS");
    }
}
