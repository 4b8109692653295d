package dev.rastro.print.nfe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.Situation;
import dev.rastro.print.layout.PrintSituation;
import dev.rastro.print.layout.Printable;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DanfePdfTest {
    private static byte[] pdf(Printable note, PrintSituation situation) throws IOException {
        return Danfes.pdf(note, situation);
    }

    private String text(Printable note, PrintSituation situation) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(note, situation))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theFileIsA4WithTitleLanguageAndAsManyPagesAsItSays() throws IOException {
        Printable note = Notes.note(Notes.KEY, "1", true, Notes.items(200, "de teste"));
        try (PDDocument document = Loader.loadPDF(pdf(note, Danfes.valid()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("DANFE " + Notes.KEY);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("pt-BR");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int i = 1; i <= pages; i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                assertThat(stripper.getText(document))
                        .contains("FOLHA " + i + "/" + pages)
                        .contains("3526 0712 3456 7800 0190 5500 1000 0076 3811 2345 6780");
            }
        }
    }

    @Test
    void theSameNoteGivesTheSameBytesWhateverTheMachineSpeaks() throws IOException {
        byte[] here = pdf(Notes.simple(), Danfes.valid());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            assertThat(pdf(Notes.simple(), Danfes.valid())).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void severalThreadsGetWhatOneGets() throws IOException {
        byte[] alone = pdf(Notes.simple(), Danfes.valid());
        List<byte[]> together = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return pdf(Notes.simple(), Danfes.valid());
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        assertThat(together).allSatisfy(each -> assertThat(each).isEqualTo(alone));
    }

    @Test
    void theSituationIsSaidAcrossTheSheetAndInTheMargin() throws IOException {
        OffsetDateTime asOf = OffsetDateTime.parse("2026-07-02T08:09:00-03:00");
        assertThat(text(Notes.simple(), Danfes.valid()))
                .doesNotContain("SEM VALOR FISCAL")
                .doesNotContain("CANCELADA")
                .doesNotContain("DENEGADA")
                .doesNotContain("Carta de Correção")
                .doesNotContain("Situação");
        assertThat(squeezed(Danfes.situation(Situation.CANCELLED, true, 2, asOf)))
                .contains("SEMVALORFISCAL")
                .contains("CANCELADA")
                .contains("CartadeCorreção")
                .contains("02/07/202608:09");
        assertThat(squeezed(Danfes.situation(Situation.DENIED, false, 0, null)))
                .contains("DENEGADA")
                .contains("PROTOCOLODEDENEGAÇÃO");
        assertThat(squeezed(Danfes.situation(Situation.WITHOUT_PROTOCOL, false, 0, null)))
                .contains("SEMVALORFISCAL");
    }

    private String squeezed(PrintSituation situation) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Notes.simple(), situation))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document).replaceAll("\\s", "");
        }
    }
}
