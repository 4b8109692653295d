package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.fact;
import static dev.rastro.timeline.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlScanner;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rows of events say, from the XML of their layouts. */
class EventTextsTest {
    private final XmlScanner scanner = new XmlScanner();
    private final SituationFold fold = SituationFold.create();

    private String row(String key, String xml) {
        var item = ((ScanResult.Recognised) scanner.scan(xml.getBytes(StandardCharsets.UTF_8)))
                .items()
                .getFirst();
        return fold.fold(new AccessKey(key), recorded(fact(item, "x")))
                .rows()
                .getFirst()
                .text();
    }

    private String row(String root, String keyName, String key, String type, String detail) {
        return row(key, """
                <proc><evento%s><infEvento><cOrgao>35</cOrgao><tpAmb>1</tpAmb><CNPJ>12ABC34501DE35</CNPJ><%s>%s</%s>
                <dhEvento>2026-07-11T09:00:00-03:00</dhEvento><tpEvento>%s</tpEvento><nSeqEvento>1</nSeqEvento>
                <detEvento>%s</detEvento></infEvento></evento%s>
                <retEvento%s><infEvento><cStat>135</cStat><%s>%s</%s><tpEvento>%s</tpEvento><nSeqEvento>1</nSeqEvento>
                <dhRegEvento>2026-07-11T09:00:05-03:00</dhRegEvento><nProt>135</nProt></infEvento></retEvento%s></proc>""".formatted(
                        root, keyName, key, keyName, type, detail, root, root, keyName, key, keyName, type, root));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            110111 | <nProt>1</nProt><xJust>erro de digitação no pedido</xJust> | Cancelamento: erro de digitação no pedido
            110110 | <xCorrecao>peso bruto 12 kg</xCorrecao><xCondUso>A Carta</xCondUso> | Carta de Correção: peso bruto 12 kg
            110130 | <dhEntrega>2026-07-12T08:30:00-03:00</dhEntrega><nDoc>123</nDoc><xNome>Ana Lima</xNome><latGPS>1</latGPS> | Comprovante de Entrega da NF-e · entregue em 12/07/2026 08:30 · documento do recebedor 123 · recebido por Ana Lima
            110131 | <nProtEvento>135260000000009</nProtEvento> | Cancelamento do Comprovante de Entrega da NF-e · cita 135260000000009
            110192 | <dhTentativaEntrega>2026-07-12T08:30:00-03:00</dhTentativaEntrega><nTentativa>2</nTentativa><tpMotivo>4</tpMotivo><xJustMotivo>rua interditada</xJustMotivo> | Insucesso na Entrega da NF-e: rua interditada · tentativa em 12/07/2026 08:30 · tentativa nº 2 · motivo outros
            112150 | <dPrevEntrega>2026-08-01</dPrevEntrega> | Atualização da Data de Previsão de Entrega · entrega prevista para 01/08/2026
            990900 | <PINe>1</PINe><dVistoria>2026-07-20</dVistoria><locVistoria>Manaus</locVistoria><postoVistoria>Porto</postoVistoria><xHistorico>conforme</xHistorico> | Vistoria Suframa: conforme · vistoria em 20/07/2026 · local Manaus · posto Porto
            610500 | <dhPas>2026-07-11T02:00:00-03:00</dhPas><placa>ABC1D23</placa><xPostoUF>Posto Divisa</xPostoUF> | Registro de Passagem da NF-e · passagem em 11/07/2026 02:00 · placa ABC1D23 · posto Posto Divisa
            """)
    void eventsOfTheNfeTellWhatTheySay(String type, String detail, String text) {
        assertThat(row("", "chNFe", Samples.NFE.value(), type, detail)).contains(text);
    }

    @Test
    void reversalsOfTheOtherLayoutsCiteTheirTarget() {
        String cte = Samples.CTE.value();
        assertThat(row("CTe", "chCTe", cte, "610111", "<ev><nProtEvPrestDes>777</nProtEvPrestDes></ev>"))
                .contains("cita 777");
        assertThat(row("CTe", "chCTe", cte, "110301", "<ev><nProtVincPgto>778</nProtVincPgto></ev>"))
                .contains("cita 778");
        assertThat(row("CTe", "chCTe", cte, "110181", "<ev><nProtCE>779</nProtCE></ev>"))
                .contains("cita 779");
    }

    @Test
    void aClosingTellsItsPlaceAndADriverHisName() {
        String mdfe = GeneratedHistories.key(DfeFamily.MDFE).value();
        assertThat(row(
                        "MDFe",
                        "chMDFe",
                        mdfe,
                        "110112",
                        "<evEncMDFe><dtEnc>2026-07-12</dtEnc><cUF>35</cUF><cMun>3550308</cMun></evEncMDFe>"))
                .isEqualTo("Encerramento · encerrado em 12/07/2026 · município 3550308");
        assertThat(row(
                        "MDFe",
                        "chMDFe",
                        mdfe,
                        "110114",
                        "<evInc><condutor><xNome>Rui Paz</xNome><CPF>11144477735</CPF></condutor></evInc>"))
                .isEqualTo("Inclusão de Condutor · condutor Rui Paz · CPF 11144477735");
    }

    @Test
    void blockingAndUnblockingOfAnNfse() {
        String key = Samples.NFSE.value();
        String blocked = nfse(key, "305102", "<codEvento>101101</codEvento><xMotivo>em fiscalização</xMotivo>");
        assertThat(row(key, blocked))
                .isEqualTo("Bloqueio de NFS-e por Ofício: em fiscalização · evento bloqueado 101101");
        var item = ((ScanResult.Recognised) scanner.scan(blocked.getBytes(StandardCharsets.UTF_8)))
                .items()
                .getFirst();
        Timeline timeline =
                fold.fold(Samples.NFSE, recorded(Samples.document(Samples.NFSE, DfeFamily.NFSE), fact(item, "x")));
        // Only the event that the block names is blocked.
        assertThat(LifeCourses.load().course(timeline, Samples.at(900)).prospects())
                .filteredOn(prospect -> prospect.blockedBy() != null)
                .extracting(Prospect::event)
                .containsExactly("101101");
        String freed = nfse(key, "305103", "<idBloqOfic>EVT" + key + "305102001</idBloqOfic>");
        assertThat(row(key, freed)).contains("cita EVT" + key + "305102001");
    }

    private static String nfse(String key, String type, String detail) {
        return """
                <evento xmlns="http://www.sped.fazenda.gov.br/nfse"><infEvento Id="EVT%s%s001"><nSeqEvento>1</nSeqEvento>
                <dhProc>2026-07-20T09:00:00-03:00</dhProc><nDFe>1</nDFe><pedRegEvento><infPedReg><tpAmb>1</tpAmb>
                <dhEvento>2026-07-20T09:00:00-03:00</dhEvento><CNPJAutor>46377222000129</CNPJAutor><chNFSe>%s</chNFSe>
                <e%s><xDesc>x</xDesc><CPFAgTrib>11144477735</CPFAgTrib>%s</e%s></infPedReg></pedRegEvento></infEvento></evento>""".formatted(key, type, key, type, detail, type);
    }
}
