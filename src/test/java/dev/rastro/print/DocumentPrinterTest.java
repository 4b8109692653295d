package dev.rastro.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.dfe.Situation;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.SheetProbe;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentPrinterTest {
    private static final String KEY = "35260712345678000190550010000076381123456780";

    private final DocumentPrinter printer = new DocumentPrinter(Layouts.standard());

    private static byte[] note(String name, String protocol) {
        return ("<nfeProc><NFe><infNFe Id='NFe" + KEY + "' versao='4.00'><ide><mod>55</mod><tpAmb>1</tpAmb></ide>"
                        + "<emit><CNPJ>12345678000190</CNPJ><xNome>" + name + "</xNome></emit></infNFe></NFe>"
                        + protocol + "</nfeProc>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String protocol(String status) {
        return "<protNFe><infProt><chNFe>" + KEY + "</chNFe><nProt>135260000000001</nProt><cStat>" + status
                + "</cStat></infProt></protNFe>";
    }

    private Printable first(byte[] xml) throws UnprintableException {
        return printer.of(xml).getFirst();
    }

    @Test
    void aBareFileTellsItsSituationItself() throws UnprintableException {
        assertThat(first(note("A", protocol("100"))).situation().watermarks()).isEmpty();
        assertThat(first(note("A", protocol("302"))).situation().situation()).isEqualTo(Situation.DENIED);
        assertThat(first(note("A", "")).situation().watermarks()).containsExactly("SEM VALOR FISCAL");
        assertThat(first(note("A", protocol("539"))).situation().watermarks()).containsExactly("SEM VALOR FISCAL");
    }

    @Test
    void charactersThatTheStandardFontLacksAreWrittenWithTheEmbeddedOne() throws UnprintableException {
        PrintedDocument plain = printer.lay(first(note("Café &amp; Cia", protocol("100"))), PrintProfile.standard());
        PrintedDocument greek = printer.lay(first(note("Ωmega", protocol("100"))), PrintProfile.standard());

        assertThat(plain.font()).isEqualTo(FontChoice.STANDARD);
        assertThat(greek.font()).isEqualTo(FontChoice.EMBEDDED);
        assertThat(SheetProbe.text(greek.sheets())).contains("Ωmega");
        assertThat(greek.title()).isEqualTo("DANFE " + KEY);
    }

    @Test
    void whatIsNoDocumentIsRefusedWithAReason() {
        assertThatThrownBy(() -> printer.of("<a/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnprintableException.class)
                .hasMessageContaining("Não há");
    }

    @Test
    void aDocumentIsFoundWhereverItStands() throws UnprintableException {
        Printable document = first(note("A", protocol("100")));
        assertThat(document.content().name()).isEqualTo("infNFe");
        assertThat(document.document().name()).isEqualTo("NFe");
        assertThat(document.protocol().text("nProt")).isEqualTo("135260000000001");
        assertThat(document.supplement().present()).isFalse();
    }
}
