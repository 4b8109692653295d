package dev.rastro.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.PrintedText;
import dev.rastro.print.page.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every family's print says of each way to issue, with and without the authority's protocol. */
class ContingencyTest {
    private static final String ISSUED = "2026-11-20T10:20:30-03:00";
    private static final String PARTY = "<CNPJ>12345678000195</CNPJ><xNome>EMPRESA LTDA</xNome>";

    private final LayoutProbe probe = new LayoutProbe();

    /** A document of some lines. */
    private static Printable document(DfeFamily family, int emission, boolean protocol) {
        String[] names = switch (family) {
            case NFE -> new String[] {"NFe", "infNFe", "55", "nNF"};
            case NFCE -> new String[] {"NFe", "infNFe", "65", "nNF"};
            case CTE -> new String[] {"CTe", "infCte", "57", "nCT"};
            case CTE_OS -> new String[] {"CTeOS", "infCte", "67", "nCT"};
            case GTVE -> new String[] {"GTVe", "infCte", "64", "nCT"};
            case MDFE -> new String[] {"MDFe", "infMDFe", "58", "nMDF"};
            case BPE -> new String[] {"BPe", "infBPe", "63", "nBP"};
            case NFCOM -> new String[] {"NFCom", "infNFCom", "62", "nNF"};
            case NF3E -> new String[] {"NF3e", "infNF3e", "66", "nNF"};
            default -> throw new AssertionError(family);
        };
        String key = "35261112345678000195" + names[2] + "001000000007" + emission + "000000070";
        String kind = names[1].equals("infCte") ? "CTe" : names[0];
        String proof = "<prot" + kind + "><infProt><ch" + kind + ">" + key + "</ch" + kind
                + "><dhRecbto>2026-11-20T11:00:00-03:00</dhRecbto><nProt>135260000000001</nProt><cStat>100</cStat></infProt></prot"
                + kind + ">";
        return Prints.document("<proc><" + names[0] + "><" + names[1] + " versao='4.00' Id='" + kind + key
                + "'><ide><mod>"
                + names[2] + "</mod><serie>1</serie><" + names[3] + ">7</" + names[3] + "><dhEmi>" + ISSUED
                + "</dhEmi><tpEmis>" + emission + "</tpEmis><tpAmb>1</tpAmb><dhCont>2026-11-20T09:00:00-03:00</dhCont>"
                + "<xJust>SEM COMUNICACAO COM A SEFAZ</xJust><toma3><toma>3</toma></toma3></ide><emit>" + PARTY
                + "</emit><dest>" + PARTY + "<enderDest><cMun>3509502</cMun><UF>SP</UF></enderDest></dest>"
                + "<vPrest><vTPrest>10.00</vTPrest></vPrest><total><ICMSTot><vNF>10.00</vNF></ICMSTot></total></"
                + names[1] + "></" + names[0] + ">" + (protocol ? proof : "") + "</proc>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // family; tpEmis; across the sheet without protocol; said without protocol; said with it
                "NFE; 1; SEM VALOR FISCAL; -; -",
                "NFE; 2; -; em decorrência de problemas técnicos; em decorrência de problemas técnicos",
                "NFE; 4; SEM VALOR FISCAL; EPEC regularmente recebido; EPEC regularmente recebido",
                "NFE; 5; -; em decorrência de problemas técnicos; em decorrência de problemas técnicos",
                "NFE; 6; SEM VALOR FISCAL; -; -",
                "NFE; 7; SEM VALOR FISCAL; -; -",
                "NFE; 9; -; Pendente de autorização.; contingência off-line",
                "NFCE; 1; SEM VALOR FISCAL; -; -",
                "NFCE; 4; SEM VALOR FISCAL; Pendente de autorização; EMITIDA EM CONTINGÊNCIA",
                "NFCE; 9; -; Pendente de autorização; EMITIDA EM CONTINGÊNCIA",
                "CTE; 1; SEM VALOR FISCAL; -; -",
                "CTE; 4; SEM VALOR FISCAL; EPEC REGULARMENTE RECEBIDO; EPEC REGULARMENTE RECEBIDO",
                "CTE; 5; -; PROBLEMAS TÉCNICOS (FS-DA); PROBLEMAS TÉCNICOS (FS-DA)",
                "CTE; 7; SEM VALOR FISCAL; -; PELA SVC-RS",
                "CTE; 8; SEM VALOR FISCAL; -; PELA SVC-SP",
                "CTE_OS; 5; -; PROBLEMAS TÉCNICOS (FS-DA); PROBLEMAS TÉCNICOS (FS-DA)",
                "CTE_OS; 8; SEM VALOR FISCAL; -; PELA SVC-SP",
                "GTVE; 2; -; PENDENTE DE AUTORIZAÇÃO; EMITIDA EM CONTINGÊNCIA OFF-LINE",
                "MDFE; 1; SEM VALOR FISCAL; -; -",
                "MDFE; 2; -; 168 HORAS APÓS ESTA EMISSÃO (20/11/2026 10:20:30); -",
                "BPE; 2; -; PENDENTE DE AUTORIZAÇÃO; EMITIDO EM CONTINGÊNCIA OFF-LINE",
                "NFCOM; 1; SEM VALOR FISCAL; -; -",
                "NFCOM; 2; -; PENDENTE DE AUTORIZAÇÃO; EMITIDA EM CONTINGÊNCIA",
                "NF3E; 2; -; PENDENTE DE AUTORIZAÇÃO; EMITIDA EM CONTINGÊNCIA",
            })
    void isSaid(DfeFamily family, int emission, String across, String pending, String authorised) {
        Printable without = document(family, emission, false);
        assertThat(without.family()).isEqualTo(family);
        assertThat(without.situation().watermarks()).isEqualTo(across.equals("-") ? List.of() : List.of(across));
        check(without, pending, authorised.equals("-") ? "SVC" : "-");
        Printable with = document(family, emission, true);
        assertThat(with.situation().watermarks()).isEmpty();
        check(with, authorised, pending.equals(authorised) ? "-" : pending);
    }

    private void check(Printable document, String said, String unsaid) {
        List<Sheet> sheets = Prints.sheets(document);
        if (sheets.getFirst().frame().pageWidth() <= Frame.mm(80)) {
            probe.clean(document.family().name(), sheets);
        } else {
            probe.check(document.family().name(), sheets);
        }
        String all = LayoutProbe.solid(sheets);
        if (!said.equals("-")) {
            assertThat(all).contains(PrintedText.solid(said));
        }
        if (!unsaid.equals("-")) {
            assertThat(all).doesNotContain(PrintedText.solid(unsaid));
        }
        boolean contingency = !said.equals("-") && !said.contains("SVC") && !said.contains("168");
        if (contingency) {
            assertThat(all).contains("SEMCOMUNICACAOCOMASEFAZ");
        }
    }

    @ParameterizedTest
    @CsvSource({"NFE,2,2", "NFE,5,2", "NFE,4,1", "CTE,5,2", "CTE,4,1", "CTE_OS,5,2", "MDFE,2,1", "NFCOM,2,1"})
    void securityPaperHasASecondCodeUntilTheProtocolIsThere(DfeFamily family, int emission, int codes) {
        assertThat(probe.bars(Prints.sheets(document(family, emission, false))))
                .hasSize(codes)
                .doesNotContain("unreadable");
        assertThat(probe.bars(Prints.sheets(document(family, emission, true)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CTE,CT-e EMITIDO",
        "CTE_OS,CT-e OS EMITIDO",
        "GTVE,GTV-e EMITIDA",
        "MDFE,MDF-e EMITIDO",
        "NFCOM,NFCom EMITIDA",
        "NF3E,NF3e EMITIDA",
        "BPE,BP-e EMITIDO"
    })
    void testingIsSaidAndCrossesTheSheet(DfeFamily family, String words) {
        String xml = new String(document(family, 1, true).xml(), StandardCharsets.UTF_8);
        Printable testing = Prints.document(xml.replace("<tpAmb>1<", "<tpAmb>2<"));
        assertThat(testing.situation().watermarks()).containsExactly("SEM VALOR FISCAL");
        assertThat(LayoutProbe.solid(Prints.sheets(testing)))
                .contains(PrintedText.solid(words + " EM AMBIENTE DE HOMOLOGAÇÃO - SEM VALOR FISCAL"));
        assertThat(Stream.of(LayoutProbe.solid(Prints.sheets(document(family, 1, true)))))
                .noneMatch(all -> all.contains("HOMOLOGAÇÃO"));
    }
}
