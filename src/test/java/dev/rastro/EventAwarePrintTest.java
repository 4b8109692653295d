package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.CommandLineFactory;
import dev.rastro.simulator.generator.TrainingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What became of a document after it was issued is on its print: from the store, not from the document's file. */
class EventAwarePrintTest {
    private static final String KEY = "35260712345678000190550010000076384123456786";
    private static final String NOTE = "<NFe xmlns='http://www.portalfiscal.inf.br/nfe'><infNFe Id='NFe" + KEY
            + "' versao='4.00'><ide><mod>55</mod><serie>1</serie><nNF>7638</nNF><dhEmi>2026-07-01T10:00:00-03:00</dhEmi>"
            + "<tpEmis>4</tpEmis><tpAmb>1</tpAmb></ide><emit><CNPJ>12345678000190</CNPJ><xNome>Emitente Ltda</xNome></emit>"
            + "</infNFe></NFe>";

    @TempDir
    Path folder;

    private CommandLine command;

    @BeforeEach
    void open() {
        TrainingData training = new TrainingData(LocalDate.of(2026, 11, 24));
        command = new CommandLineFactory(
                        path -> OpenWorkspace.open(Objects.requireNonNull(path)),
                        training::writeTo,
                        new TrainingAuthorities(),
                        new DesktopShowroom(training::writeTo, Map.of()))
                .create(Map.of());
    }

    private static String event(String type, String text, String protocol) {
        String info =
                "<infEvento><cOrgao>35</cOrgao><tpAmb>1</tpAmb><CNPJ>12345678000190</CNPJ><chNFe>" + KEY + "</chNFe>"
                        + "<dhEvento>2026-07-01T10:30:00-03:00</dhEvento><tpEvento>" + type
                        + "</tpEvento><nSeqEvento>1</nSeqEvento>"
                        + "<verEvento>1.00</verEvento><detEvento versao='1.00'>" + text + "</detEvento></infEvento>";
        return "<procEventoNFe xmlns='http://www.portalfiscal.inf.br/nfe' versao='1.00'><evento versao='1.00'>" + info
                + "</evento><retEvento versao='1.00'><infEvento><tpAmb>1</tpAmb><cStat>135</cStat><chNFe>" + KEY
                + "</chNFe><tpEvento>" + type + "</tpEvento><nSeqEvento>1</nSeqEvento>"
                + "<dhRegEvento>2026-07-01T10:31:32-03:00</dhRegEvento><nProt>" + protocol
                + "</nProt></infEvento></retEvento></procEventoNFe>";
    }

    private String printed(String... files) throws IOException {
        for (int i = 0; i < files.length; i++) {
            Path file = Files.writeString(folder.resolve(i + ".xml"), files[i]);
            assertThat(command.execute(
                            "import", "--home", folder.resolve("home").toString(), file.toString()))
                    .isZero();
        }
        Path pdf = folder.resolve("a.pdf");
        assertThat(command.execute("pdf", "--home", folder.resolve("home").toString(), KEY, "-o", pdf.toString()))
                .isZero();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void aNoteWithItsEpecShowsTheRegistrationInPlaceOfTheProtocol() throws IOException {
        String epec = event("110140", "<descEvento>EPEC</descEvento>", "991260000000077");

        assertThat(printed(NOTE)).contains("CONTINGÊNCIA-EPEC").contains("SEMVALORFISCAL");
        assertThat(printed(NOTE, epec))
                .contains("EPEC99126000000007701/07/202610:31:32")
                .contains("EPECregularmenterecebido")
                .doesNotContain("SEMVALORFISCAL");
    }

    @Test
    void aCancelledNoteIsNeverPrintedAsValid() throws IOException {
        String authorised = "<nfeProc xmlns='http://www.portalfiscal.inf.br/nfe'>" + NOTE
                + "<protNFe><infProt><tpAmb>1</tpAmb><chNFe>" + KEY
                + "</chNFe><dhRecbto>2026-07-01T10:05:00-03:00</dhRecbto>"
                + "<nProt>135260000000001</nProt><cStat>100</cStat></infProt></protNFe></nfeProc>";
        String correction = event("110110", "<xCorrecao>Placa do veículo</xCorrecao>", "135260000000002");
        String cancelled =
                event("110111", "<nProt>135260000000001</nProt><xJust>Pedido desfeito</xJust>", "135260000000003");

        assertThat(printed(authorised)).doesNotContain("CANCELADA").doesNotContain("CartadeCorreção");
        assertThat(printed(authorised, correction))
                .contains("CartadeCorreçãoEletrônica")
                .contains(":Autorizada");
        assertThat(printed(authorised, correction, cancelled))
                .contains("CANCELADA")
                .contains(":Cancelada");
    }
}
