package dev.rastro.print.mdfe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.print.Prints;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.Sheet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DamdfeTest {
    private static final String KEY = "35261112345678000195580010000020001000020004";
    private static final String QR = "https://dfe-portal.svrs.rs.gov.br/mdfe/qrCode?chMDFe=" + KEY + "&tpAmb=1";
    private final LayoutProbe probe = new LayoutProbe();

    private static String key(int number) {
        return "35261112345678000195570010%08d1%08d0".formatted(number, number);
    }

    private static String manifest(int emission, String documents, String drivers) {
        return "<MDFe xmlns='http://www.portalfiscal.inf.br/mdfe'><infMDFe versao='3.00' Id='MDFe" + KEY
                + "'><ide><cUF>35</cUF><tpAmb>1</tpAmb><tpEmit>1</tpEmit><mod>58</mod><serie>1</serie><nMDF>2000</nMDF>"
                + "<modal>1</modal><dhEmi>2026-11-20T10:20:30-03:00</dhEmi><tpEmis>" + emission
                + "</tpEmis><UFIni>SP</UFIni><UFFim>RS</UFFim><infMunCarrega><xMunCarrega>CAMPINAS</xMunCarrega></infMunCarrega>"
                + "<infPercurso><UFPer>PR</UFPer></infPercurso><infPercurso><UFPer>SC</UFPer></infPercurso></ide>"
                + "<emit><CNPJ>12345678000195</CNPJ><xNome>TRANSPORTES REUNIDOS DO VALE LTDA</xNome></emit>"
                + "<infModal><rodo><infANTT><RNTRC>12345678</RNTRC></infANTT><veicTracao><placa>ABC1D23</placa>"
                + drivers
                + "<UF>SP</UF></veicTracao><veicReboque><placa>DEF4G56</placa></veicReboque>"
                + "<veicReboque><placa>HIJ7K89</placa></veicReboque><veicReboque><placa>LMN0P12</placa></veicReboque></rodo>"
                + "</infModal><infDoc>" + documents + "</infDoc><tot><qCTe>2000</qCTe><vCarga>1000000.00</vCarga>"
                + "<cUnid>01</cUnid><qCarga>25000.0000</qCarga></tot></infMDFe><infMDFeSupl><qrCodMDFe>"
                + QR.replace("&", "&amp;") + "</qrCodMDFe></infMDFeSupl></MDFe>";
    }

    @Test
    void twoThousandDocumentsGoOnOverTheSheetsEachOnce() {
        List<String> keys = IntStream.range(0, 2000).mapToObj(DamdfeTest::key).toList();
        String documents = IntStream.range(0, 4)
                .mapToObj(town -> "<infMunDescarga><xMunDescarga>CIDADE " + town + "</xMunDescarga>"
                        + keys.subList(town * 500, (town + 1) * 500).stream()
                                .map(key -> "<infCTe><chCTe>" + key + "</chCTe></infCTe>")
                                .collect(Collectors.joining())
                        + "</infMunDescarga>")
                .collect(Collectors.joining());
        List<Sheet> sheets = Prints.sheets(Prints.document(manifest(1, documents, "")));

        probe.check("2000 documents", sheets);
        String printed = LayoutProbe.solid(sheets);
        assertThat(keys)
                .allSatisfy(
                        key -> assertThat(printed.indexOf(key)).isNotNegative().isEqualTo(printed.lastIndexOf(key)));
        assertThat(sheets).hasSizeBetween(15, 20);
        assertThat(probe.bars(sheets.subList(0, 2))).containsExactly(KEY, KEY);
        assertThat(probe.qrCodes(sheets.subList(0, 1))).containsExactly(QR);
    }

    @Test
    void tenDriversFourVehiclesAndTheWay() {
        List<String> names = IntStream.range(0, 10)
                .mapToObj("MOTORISTA NUMERO %02d"::formatted)
                .toList();
        String drivers = names.stream()
                .map(name -> "<condutor><xNome>" + name + "</xNome><CPF>12345678909</CPF></condutor>")
                .collect(Collectors.joining());
        List<Sheet> sheets = Prints.sheets(Prints.document(manifest(1, "", drivers)));

        probe.check("drivers", sheets);
        probe.contains("drivers", sheets, 1, names);
        probe.contains("vehicles", sheets, 1, List.of("ABC1D23", "DEF4G56", "HIJ7K89", "LMN0P12", "PR / SC"));
    }
}
