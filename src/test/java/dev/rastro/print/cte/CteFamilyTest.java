package dev.rastro.print.cte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.print.Prints;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.Sheet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** GTV-e and CT-e Simplificado, of which the public samples have few or none. */
class CteFamilyTest {
    private static final String PLACE = "<xLgr>RUA DAS PALMEIRAS</xLgr><nro>10</nro><xBairro>CENTRO</xBairro>"
            + "<cMun>3509502</cMun><xMun>CAMPINAS</xMun><CEP>13010000</CEP><UF>SP</UF>";

    private final LayoutProbe probe = new LayoutProbe();

    private static String ide(String model, String more) {
        return "<ide><cUF>35</cUF><CFOP>5353</CFOP><natOp>TRANSPORTE</natOp><mod>" + model
                + "</mod><serie>1</serie><nCT>7</nCT><dhEmi>2026-11-20T10:20:30-03:00</dhEmi><tpEmis>1</tpEmis><tpAmb>1</tpAmb>"
                + "<modal>01</modal>" + more + "</ide>";
    }

    @Test
    void aGuideOfValuablesSaysWhatIsCarriedInWhichVehicles() {
        String key = "35261112345678000195640010000000071000000075";
        List<Sheet> sheets = Prints.sheets(Prints.document(
                "<GTVe xmlns='http://www.portalfiscal.inf.br/cte'><infCte versao='4.00' Id='CTe" + key + "'>"
                        + ide(
                                "64",
                                "<tpCTe>4</tpCTe><tpServ>9</tpServ><dhSaidaOrig>2026-11-20T08:00:00-03:00</dhSaidaOrig>"
                                        + "<dhChegadaDest>2026-11-20T09:30:00-03:00</dhChegadaDest><toma><toma>1</toma></toma>")
                        + "<emit><CNPJ>12345678000195</CNPJ><xNome>CARRO FORTE LTDA</xNome></emit>"
                        + "<rem><CNPJ>12345678000195</CNPJ><xNome>LOJA CENTRAL</xNome></rem>"
                        + "<dest><CNPJ>12345678000195</CNPJ><xNome>BANCO DO VALE</xNome></dest>"
                        + "<origem>" + PLACE + "</origem><destino>" + PLACE + "</destino>"
                        + "<detGTV><infEspecie><tpEspecie>1</tpEspecie><vEspecie>250000.00</vEspecie><tpNumerario>2</tpNumerario>"
                        + "<xMoedaEstr>DOLAR</xMoedaEstr></infEspecie><qCarga>12.0000</qCarga>"
                        + "<infVeiculo><placa>ABC1D23</placa><UF>SP</UF></infVeiculo></detGTV></infCte></GTVe>"));

        probe.check("GTV-e", sheets);
        assertThat(LayoutProbe.solid(sheets))
                .contains("DAGTV-e", "20/11/202608:00:00", "20/11/202609:30:00", "TOMADORDOSERVIÇOBANCODOVALE");
        probe.contains("GTV-e", sheets, 1, List.of("250.000,00", "DOLAR", "2 - Estrangeiro", "ABC1D23", "12,0000"));
    }

    @Test
    void everyDeliveryOfASimplifiedOneHasItsDocumentsAndItsCosts() {
        String key = "35261112345678000195570010000000071000000073";
        List<String> notes = IntStream.range(0, 300)
                .mapToObj(i -> "35261112345678000195550010%08d1%08d0".formatted(i, i))
                .toList();
        String deliveries = IntStream.range(0, 100)
                .mapToObj(i -> "<det nItem='" + (i + 1) + "'><xMunIni>CAMPINAS</xMunIni><xMunFim>CIDADE " + i
                        + "</xMunFim><vPrest>100.00</vPrest><vRec>100.00</vRec><Comp><xNome>FRETE" + i
                        + "X</xNome><vComp>100.00</vComp></Comp>"
                        + notes.subList(3 * i, 3 * i + 3).stream()
                                .map(note -> "<infNFe><chNFe>" + note + "</chNFe></infNFe>")
                                .collect(Collectors.joining())
                        + "</det>")
                .collect(Collectors.joining());
        List<Sheet> sheets = Prints.sheets(Prints.document(
                "<CTeSimp xmlns='http://www.portalfiscal.inf.br/cte'><infCte versao='4.00' Id='CTe" + key + "'>"
                        + ide("57", "<tpCTe>5</tpCTe><tpServ>0</tpServ>")
                        + "<emit><CNPJ>12345678000195</CNPJ><xNome>TRANSPORTES</xNome></emit>"
                        + "<toma><toma>3</toma><indIEToma>1</indIEToma><CNPJ>12345678000195</CNPJ><xNome>QUEM PAGA</xNome></toma>"
                        + deliveries
                        + "<total><vTPrest>10000.00</vTPrest><vTRec>10000.00</vTRec></total></infCte></CTeSimp>"));

        probe.check("CT-e Simplificado", sheets);
        probe.contains("notes", sheets, 1, notes);
        probe.contains(
                "costs",
                sheets,
                1,
                IntStream.range(0, 100).mapToObj(i -> "FRETE" + i + "X:").toList());
        assertThat(LayoutProbe.solid(sheets)).contains("QUEMPAGA", "10.000,00", "5-Simplificado");
    }
}
