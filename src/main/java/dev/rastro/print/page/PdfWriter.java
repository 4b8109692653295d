package dev.rastro.print.page;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Writes sheets as a PDF: the contents of pages byte by byte, the file around them by PDFBox. The same sheets give the
 * same bytes: no clock, no random id. Safe for use by several threads.
 */
public final class PdfWriter {
    private final Fonts fonts;

    public PdfWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Writes a document.
     *
     * @param title for the reader's window
     * @param seed what makes the document's id, for example the access key
     */
    public void write(List<Sheet> sheets, String title, String seed, FontChoice choice, OutputStream out)
            throws IOException {
        try (PDDocument document = new PDDocument();
                PdfFont font = font(document, choice)) {
            Pictures pictures = new Pictures(document);
            for (Sheet sheet : sheets) {
                document.addPage(page(document, sheet, font, fonts.typeface(choice), pictures));
            }
            font.finish();
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("Rastro");
            document.getDocumentCatalog().setLanguage("pt-BR");
            document.setDocumentId(Long.parseUnsignedLong(
                    Hashing.farmHashFingerprint64()
                            .hashString(seed, StandardCharsets.UTF_8)
                            .toString(),
                    16));
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    private PdfFont font(PDDocument document, FontChoice choice) throws IOException {
        return switch (choice) {
            case STANDARD -> PdfFont.Standard.of(fonts.standard());
            case EMBEDDED -> PdfFont.Embedded.of(fonts.embedded(), document);
        };
    }

    private static PDPage page(PDDocument document, Sheet sheet, PdfFont font, Typeface typeface, Pictures pictures)
            throws IOException {
        Frame frame = sheet.frame();
        PDPage page = new PDPage(new PDRectangle(frame.pageWidth(), frame.pageHeight()));
        Map<Picture, String> names = new HashMap<>();
        COSDictionary objects = new COSDictionary();
        for (Picture picture : pictures.of(sheet)) {
            String name = "I" + names.size();
            names.put(picture, "/" + name);
            objects.setItem(COSName.getPDFName(name), pictures.object(picture));
        }
        ContentBytes content = new PageContent(font, typeface, frame).of(sheet.inks(), names);
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream deflated = stream.createOutputStream(COSName.FLATE_DECODE)) {
            deflated.write(content.array(), 0, content.length());
        }
        COSDictionary named = new COSDictionary();
        named.setItem(COSName.getPDFName("F"), font.dictionary());
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, named);
        if (objects.size() > 0) {
            resources.setItem(COSName.XOBJECT, objects);
        }
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject().setItem(COSName.CONTENTS, stream);
        return page;
    }

    /** The pictures of a file, each written once. */
    private static final class Pictures {
        private final PDDocument document;
        private final Map<Picture, PDImageXObject> written = new LinkedHashMap<>();

        Pictures(PDDocument document) {
            this.document = document;
        }

        List<Picture> of(Sheet sheet) {
            List<Picture> found = new ArrayList<>();
            for (Ink ink : sheet.inks()) {
                if (ink instanceof Ink.Image image && !found.contains(image.picture())) {
                    found.add(image.picture());
                }
            }
            return found;
        }

        COSStream object(Picture picture) throws IOException {
            PDImageXObject object = written.get(picture);
            if (object == null) {
                object = PDImageXObject.createFromByteArray(document, picture.bytes(), "logo");
                written.put(picture, object);
            }
            return object.getCOSObject();
        }
    }
}
