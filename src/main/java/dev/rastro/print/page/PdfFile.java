package dev.rastro.print.page;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * One PDF being written, of one document or of many with a bookmark for each. Pages are turned into bytes as they are
 * added; sheets are not kept. Not thread-safe.
 */
public final class PdfFile implements AutoCloseable {
    private static final String PRODUCER = "Rastro";

    private final Fonts fonts;
    private final PDDocument document = new PDDocument();
    private final Map<FontChoice, PdfFont> used = new EnumMap<>(FontChoice.class);
    private final Map<Picture, PDImageXObject> pictures = new HashMap<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private @Nullable Structure structure;
    private boolean archive;
    private final PDDocumentOutline outline = new PDDocumentOutline();

    PdfFile(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Adds a document's sheets under a bookmark of that title. */
    public void add(String title, List<Sheet> sheets, FontChoice choice) throws IOException {
        PDPage first = null;
        COSDictionary part = structure == null ? null : structure.part(title);
        for (Sheet sheet : sheets) {
            PDPage page = page(sheet, font(choice), fonts.typeface(choice), part);
            document.addPage(page);
            first = first == null ? page : first;
        }
        if (first != null) {
            PDOutlineItem bookmark = new PDOutlineItem();
            PDPageFitDestination place = new PDPageFitDestination();
            place.setPage(first);
            bookmark.setTitle(title);
            bookmark.setDestination(place);
            outline.addLast(bookmark);
        }
    }

    /**
     * Has what is added from now on tagged for screen readers: some kilobytes and, until it is saved, memory for each page, so
     * not for files of thousands of documents.
     */
    public void tagged() {
        structure = new Structure();
    }

    /** Makes it a PDF/A-3b; all that is added must use the embedded font. */
    public void archive() {
        archive = true;
    }

    /** Puts an XML into the archive. */
    public void attach(Attachment attachment) {
        attachments.add(attachment);
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /**
     * Writes the file; nothing can be added afterwards.
     *
     * @param title for the reader's window
     * @param seed what makes the document's id, for example the access key
     * @param bookmarks whether it shows those of its documents
     */
    public void save(String title, String seed, boolean bookmarks, OutputStream out) throws IOException {
        for (PdfFont font : used.values()) {
            font.finish();
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer(PRODUCER);
        document.getDocumentCatalog().setLanguage("pt-BR");
        if (bookmarks) {
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        }
        if (structure != null) {
            structure.complete(document);
        }
        if (archive) {
            Archive.complete(document, title, PRODUCER, attachments);
        }
        document.setDocumentId(Long.parseUnsignedLong(
                Hashing.farmHashFingerprint64()
                        .hashString(seed, StandardCharsets.UTF_8)
                        .toString(),
                16));
        document.save(out, CompressParameters.DEFAULT_COMPRESSION);
    }

    private PdfFont font(FontChoice choice) throws IOException {
        PdfFont font = used.get(choice);
        if (font == null) {
            font = switch (choice) {
                case STANDARD -> PdfFont.Standard.of(fonts.standard());
                case EMBEDDED -> PdfFont.Embedded.of(fonts.embedded(), document);
            };
            used.put(choice, font);
        }
        return font;
    }

    private PDPage page(Sheet sheet, PdfFont font, Typeface typeface, @Nullable COSDictionary part) throws IOException {
        Frame frame = sheet.frame();
        PDPage page = new PDPage(new PDRectangle(frame.pageWidth(), frame.pageHeight()));
        Map<Picture, String> names = new HashMap<>();
        COSDictionary objects = new COSDictionary();
        for (Picture picture : picturesOf(sheet)) {
            String name = "I" + names.size();
            names.put(picture, "/" + name);
            objects.setItem(COSName.getPDFName(name), object(picture));
        }
        Structure.OnPage tags = structure == null || part == null ? null : structure.page(page, part);
        ContentBytes content = new PageContent(font, typeface, frame, tags).of(sheet.inks(), names);
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

    private static Set<Picture> picturesOf(Sheet sheet) {
        Set<Picture> found = new LinkedHashSet<>();
        for (Ink ink : sheet.inks()) {
            if (ink instanceof Ink.Image image) {
                found.add(image.picture());
            }
        }
        return found;
    }

    private COSStream object(Picture picture) throws IOException {
        PDImageXObject object = pictures.get(picture);
        if (object == null) {
            object = PDImageXObject.createFromByteArray(document, picture.bytes(), "logo");
            pictures.put(picture, object);
        }
        return object.getCOSObject();
    }

    @Override
    public void close() throws IOException {
        used.values().forEach(PdfFont::close);
        document.close();
    }
}
