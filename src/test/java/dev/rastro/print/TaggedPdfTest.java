package dev.rastro.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** What a screen reader finds in our files. */
class TaggedPdfTest {
    /** The text of each marked content of a page by its number; what is not marked as one may not hold text. */
    private static Map<Integer, String> marked(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            String text = content.getContents().stream()
                    .filter(TextPosition.class::isInstance)
                    .map(position -> ((TextPosition) position).getUnicode())
                    .collect(Collectors.joining());
            if (content.getTag().equals("Artifact")) {
                assertThat(text).isEmpty();
            } else {
                texts.put(content.getMCID(), text);
            }
        }
        return texts;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void everyTextIsReadOnceInTheOrderOfTheSheet() throws IOException {
        for (GoldenCases.Case each : GoldenCases.all()) {
            PrintedDocument laid = each.laid();
            try (PDDocument document = Loader.loadPDF(Prints.pdf(laid))) {
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("pt-BR");
                PDStructureElement whole = (PDStructureElement) document.getDocumentCatalog()
                        .getStructureTreeRoot()
                        .getKids()
                        .getFirst();
                assertThat(whole.getStructureType()).isEqualTo("Document");
                PDStructureElement part = (PDStructureElement) whole.getKids().getFirst();
                assertThat(part.getTitle()).isEqualTo(laid.title());
                Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
                for (PDPage page : document.getPages()) {
                    texts.put(page, marked(page));
                }
                List<String> read = new ArrayList<>();
                int figures = 0;
                for (Object kid : part.getKids()) {
                    PDStructureElement element = (PDStructureElement) kid;
                    int number = (Integer) element.getKids().getFirst();
                    assertThat(owner(document, element.getPage(), number)).isEqualTo(element.getCOSObject());
                    if (element.getStructureType().equals("Figure")) {
                        figures++;
                        assertThat(element.getAlternateDescription()).startsWith("Código");
                    } else {
                        read.add(String.valueOf(Objects.requireNonNull(texts.get(element.getPage()))
                                .remove(number)));
                    }
                }
                // Nothing on a page is left that the tree does not name, but the figures.
                assertThat(texts.values().stream().mapToInt(Map::size).sum()).isLessThanOrEqualTo(figures);
                assertThat(bare(String.join("", read))).as(each.name()).isEqualTo(bare(written(laid.sheets())));
            }
        }
    }

    private static COSDictionary owner(PDDocument document, PDPage page, int number) {
        COSArray parents = document.getDocumentCatalog()
                .getStructureTreeRoot()
                .getCOSObject()
                .getCOSDictionary(COSName.PARENT_TREE)
                .getCOSArray(COSName.NUMS);
        int key = page.getCOSObject().getInt(COSName.STRUCT_PARENTS);
        for (int i = 0; i < parents.size(); i += 2) {
            if (parents.getInt(i) == key) {
                return (COSDictionary) ((COSArray) parents.getObject(i + 1)).getObject(number);
            }
        }
        throw new AssertionError("No owner of content " + number);
    }

    /** What stands on sheets: a watermark before all else, then the texts. */
    private static String written(List<Sheet> sheets) {
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : sheets) {
            for (Ink ink : sheet.inks()) {
                if (ink instanceof Ink.Watermark watermark) {
                    text.append(watermark.text());
                }
            }
            for (Ink ink : sheet.inks()) {
                if (ink instanceof Ink.Text line) {
                    text.append(line.text());
                }
            }
        }
        return text.toString();
    }

    @Test
    void aLabelIsReadWithItsValue() throws IOException {
        GoldenCases.Case note = GoldenCases.all().stream()
                .filter(each -> each.name().startsWith("danfe"))
                .findFirst()
                .orElseGet(() -> GoldenCases.all().getFirst());
        try (PDDocument document = Loader.loadPDF(Prints.pdf(note.laid()))) {
            assertThat(marked(document.getPage(0)).values())
                    .anyMatch(passage -> passage.matches("(?s)NATUREZA DA OPERAÇÃO.+"))
                    .anyMatch(passage -> passage.matches("(?s).*EMISSÃO.*[0-9]{2}/[0-9]{2}/[0-9]{4}"));
        }
    }
}
