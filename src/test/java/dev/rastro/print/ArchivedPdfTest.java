package dev.rastro.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.print.layout.UnprintableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

/** What ISO 19005-3, level B, asks of our files; {@link VeraPdfTest} has all its clauses. */
class ArchivedPdfTest {
    private static final String KEY = "35260712345678000190550010000076381123456780";
    private static final byte[] NOTE = ("<NFe><infNFe Id='NFe" + KEY + "' versao='4.00'><ide><mod>55</mod></ide><emit>"
                    + "<xNome>Café &amp; Cia</xNome></emit></infNFe></NFe>")
            .getBytes(StandardCharsets.UTF_8);

    private final DocumentPrinter printer = new DocumentPrinter(Layouts.standard());

    private byte[] pdf() throws IOException, UnprintableException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.print(printer.of(NOTE).getFirst(), PrintProfile.standard().archived(), out);
        return out.toByteArray();
    }

    @Test
    void theFileSaysItsLevelAndNamesItsColours() throws IOException, UnprintableException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            String metadata = new String(
                    document.getDocumentCatalog()
                            .getMetadata()
                            .exportXMPMetadata()
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(metadata)
                    .contains("<pdfaid:part>3</pdfaid:part>")
                    .contains("<pdfaid:conformance>B</pdfaid:conformance>")
                    .contains("DANFE " + KEY);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("DANFE " + KEY);
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(document.getDocument().getTrailer().getItem(COSName.ID)).isNotNull();
        }
    }

    @Test
    void everyFontIsInside() throws IOException, UnprintableException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void theXmlIsAttachedAsItCameAsTheSource() throws IOException, UnprintableException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            Map<String, PDComplexFileSpecification> files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            PDComplexFileSpecification file = Objects.requireNonNull(files.get(KEY + ".xml"));
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(NOTE);
            assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("text/xml");
            COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            assertThat(((COSDictionary) associated.getObject(0)).getNameAsString("AFRelationship"))
                    .isEqualTo("Source");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException, UnprintableException {
        assertThat(pdf()).isEqualTo(pdf());
    }
}
