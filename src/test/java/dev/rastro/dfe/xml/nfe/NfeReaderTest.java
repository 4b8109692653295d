package dev.rastro.dfe.xml.nfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.dfe.AccessKey;
import dev.rastro.testing.Shared;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NfeReaderTest {
    private final NfeReader reader = new NfeReader();

    static List<Shared.CorpusFile> corpusNotes() {
        return Shared.corpus().stream()
                .filter(file -> file.get("well_formed").equals("yes"))
                .filter(file -> List.of("NFe", "nfeProc", "enviNFe").contains(file.get("root")))
                .filter(file -> file.get("key").length() == 44)
                .filter(file -> !file.get("n_items").equals("0"))
                .toList();
    }

    @Test
    void everyNoteOfTheCorpusIsReadWithAllItsItemsAndInstalments() throws NfeUnreadableException {
        assertThat(corpusNotes()).hasSizeGreaterThan(120);
        for (Shared.CorpusFile file : corpusNotes()) {
            NfeDocument document = reader.read(file.bytes());
            InfNFe note = document.infNFe();
            if (!file.get("root").equals("enviNFe")) {
                assertThat(note.det).as(file.toString()).hasSize(Integer.parseInt(file.get("n_items")));
            }
            assertThat(Objects.requireNonNull(note.ide, file.toString()).nNF)
                    .as(file.toString())
                    .isNotBlank();
            assertThat(note.Id).as(file.toString()).endsWith(file.get("key"));
            assertThat(note.det)
                    .as(file.toString())
                    .allSatisfy(item -> assertThat(item.nItem).isNotBlank());
            assertThat(note.det).as(file.toString()).allSatisfy(item -> {
                assertThat(Objects.requireNonNull(item.prod).xProd).isNotBlank();
                assertThat(item.prod.vProd).isNotNull();
            });
        }
    }

    @Test
    void everyVariantOfATaxIsReadIntoTheSameCarrier() throws NfeUnreadableException {
        String xml = """
                <n:NFe xmlns:n="http://www.portalfiscal.inf.br/nfe"><n:infNFe Id="NFe1" versao="4.00"><n:det nItem="1">
                <n:prod><n:xProd>A</n:xProd><n:vProd>x</n:vProd></n:prod><n:imposto>
                <n:ICMS><n:ICMSSN101><n:orig>0</n:orig><n:CSOSN>101</n:CSOSN></n:ICMSSN101></n:ICMS>
                <n:IPI><n:cEnq>999</n:cEnq><n:IPITrib><n:CST>50</n:CST><n:vIPI>1.50</n:vIPI></n:IPITrib></n:IPI>
                <n:PIS><n:PISAliq><n:CST>01</n:CST></n:PISAliq></n:PIS><n:novo><n:x/></n:novo>
                <n:IBSCBS><n:CST>000</n:CST><n:gIBSCBS><n:vBC>9.00</n:vBC></n:gIBSCBS></n:IBSCBS>
                </n:imposto></n:det><n:total><n:ICMSTot><n:vNF>10.00</n:vNF></n:ICMSTot></n:total></n:infNFe></n:NFe>""";
        InfNFe note = reader.read(xml.getBytes(StandardCharsets.UTF_8)).infNFe();
        Imposto taxes = Objects.requireNonNull(note.det.getFirst().imposto);

        assertThat(Objects.requireNonNull(Objects.requireNonNull(taxes.ICMS).group).CSOSN)
                .isEqualTo("101");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(taxes.IPI).group).vIPI)
                .isEqualTo(new BigDecimal("1.50"));
        assertThat(Objects.requireNonNull(Objects.requireNonNull(taxes.PIS).group).CST)
                .isEqualTo("01");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(taxes.IBSCBS).gIBSCBS).vBC)
                .isEqualTo(new BigDecimal("9.00"));
        assertThat(Objects.requireNonNull(Objects.requireNonNull(note.total).ICMSTot).vNF)
                .isEqualTo(new BigDecimal("10.00"));
        assertThat(Objects.requireNonNull(note.det.getFirst().prod).vProd)
                .as("a number nobody can read")
                .isNull();
    }

    @Test
    void whatIsNoNoteIsRefusedWithAReason() {
        assertThatThrownBy(() -> reader.read("<CTe/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NfeUnreadableException.class)
                .hasMessageContaining("Não há");
        assertThatThrownBy(() -> reader.read("<NFe>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NfeUnreadableException.class);
    }

    @Test
    void theProtocolIsTheOneThatNamesTheKey() throws NfeUnreadableException {
        String note = "<a><NFe><infNFe Id='NFe123' versao='4.00'><ide/></infNFe></NFe>";
        String other = "<protNFe><infProt><chNFe>124</chNFe><nProt>8</nProt></infProt></protNFe>";
        String own = "<protNFe><infProt><chNFe>123</chNFe><nProt>9</nProt></infProt></protNFe>";
        assertThat(protocol(note + other + own + "</a>").map(each -> each.nProt))
                .hasValue("9");
        assertThat(protocol(note + other + "</a>")).isEmpty();
    }

    @Test
    void ofSeveralNotesTheOneAskedForIsRead() throws NfeUnreadableException {
        String first = "35260712345678000195550010000076381123456789";
        String second = "35260712ABC34501DE35550010001231121123456787";
        byte[] lote = ("<enviNFe><NFe><infNFe Id='NFe" + first
                        + "' versao='4.00'><ide><nNF>1</nNF></ide></infNFe></NFe>"
                        + "<NFe><infNFe Id='NFe" + second + "' versao='4.00'><ide><nNF>2</nNF></ide></infNFe>"
                        + "<infNFeSupl><qrCode>q</qrCode></infNFeSupl></NFe></enviNFe>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(lote).key()).isEqualTo(first);
        assertThat(reader.read(lote).supplement()).as("that of the other note").isNull();
        NfeDocument asked = reader.read(lote, new AccessKey(second));
        assertThat(Objects.requireNonNull(asked.infNFe().ide).nNF).isEqualTo("2");
        assertThat(asked.supplement()).isNotNull();
        assertThatThrownBy(() -> reader.read(lote, new AccessKey(first.replace('8', '7'))))
                .isInstanceOf(NfeUnreadableException.class);
    }

    @Test
    void aDtdIsRefused() {
        byte[] xml = "<!DOCTYPE NFe [<!ENTITY a 'b'>]><NFe><infNFe Id='NFe1' versao='4.00'><ide/></infNFe></NFe>"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> reader.read(xml))
                .isInstanceOf(NfeUnreadableException.class)
                .hasMessageContaining("DTD");
    }

    private Optional<InfProt> protocol(String xml) throws NfeUnreadableException {
        return Optional.ofNullable(
                reader.read(xml.getBytes(StandardCharsets.UTF_8)).protocol());
    }
}
