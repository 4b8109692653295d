package dev.rastro.print;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Model;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.dfe.xml.tree.XmlTreeReader;
import dev.rastro.dfe.xml.tree.XmlUnreadableException;
import dev.rastro.print.layout.MarginNotes;
import dev.rastro.print.layout.PrintSituations;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Fonts;
import dev.rastro.print.page.NotingTypeface;
import dev.rastro.print.page.PdfWriter;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.TextFit;
import dev.rastro.store.DocumentRow;
import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Prints any document that Rastro knows: the one way from an XML, with or without what the store has of it, to a PDF. Safe
 * for use by several threads.
 */
public final class DocumentPrinter {
    private final Layouts layouts;
    private final Fonts fonts = new Fonts();
    private final PdfWriter writer = new PdfWriter(fonts);
    private final XmlScanner scanner = new XmlScanner();
    private final XmlTreeReader trees = new XmlTreeReader();
    private final PrintSituations situations = PrintSituations.load();
    private final Models models = Models.load();

    public DocumentPrinter(Layouts layouts) {
        this.layouts = layouts;
    }

    /**
     * A document of the store, in the situation of its row, which is that of the moment {@code asOf}. Throws {@link
     * UnprintableException} when the bytes are no XML.
     */
    public Printable of(DocumentRow row, byte[] xml, OffsetDateTime asOf) throws UnprintableException {
        return new Printable(row.key(), row.family(), xml, tree(xml), situations.of(row, asOf), row);
    }

    private XmlNode tree(byte[] xml) throws UnprintableException {
        try {
            return trees.read(xml);
        } catch (XmlUnreadableException e) {
            throw new UnprintableException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What a file alone tells: its first document. Throws {@link UnprintableException} when it holds none. */
    public Printable of(byte[] xml) throws UnprintableException {
        if (scanner.scan(xml) instanceof ScanResult.Recognised recognised) {
            Optional<DocumentHeader> document = recognised.items().stream()
                    .filter(XmlItem.Document.class::isInstance)
                    .map(item -> ((XmlItem.Document) item).header())
                    .findFirst();
            if (document.isPresent()) {
                DocumentHeader header = document.get();
                return new Printable(header.key(), header.family(), xml, tree(xml), situations.of(header), null);
            }
        }
        throw new UnprintableException("Não há um documento fiscal neste arquivo.");
    }

    /** Lays a document out; of the font it needs, where the profile's lacks characters. */
    public PrintedDocument lay(Printable document, PrintProfile profile) throws UnprintableException {
        NotingTypeface typeface = new NotingTypeface(fonts.typeface(profile.font()));
        List<Sheet> sheets = sheets(document, profile, new TextFit(typeface));
        FontChoice font = profile.font();
        if (typeface.lacked() && font == FontChoice.STANDARD) {
            font = FontChoice.EMBEDDED;
            sheets = sheets(document, profile, new TextFit(fonts.typeface(font)));
        }
        return new PrintedDocument(title(document.family(), document.key()), sheets, font, document.situation());
    }

    private List<Sheet> sheets(Printable document, PrintProfile profile, TextFit fit) throws UnprintableException {
        List<Sheet> sheets = layouts.of(document.family()).sheets(document, new PrintStyle(fit, profile.logos()));
        MarginNotes notes = new MarginNotes(fit);
        sheets.forEach(sheet -> notes.add(sheet, document.situation()));
        return sheets;
    }

    private String title(DfeFamily family, AccessKey key) {
        String name = models.byFamily(family).map(Model::auxiliary).orElse(family.label());
        return Objects.requireNonNullElse(name, family.label()) + " " + key.value();
    }

    /** Prints a document. The same document, situation and profile give the same bytes. */
    public void print(Printable document, PrintProfile profile, OutputStream out)
            throws IOException, UnprintableException {
        PrintedDocument printed = lay(document, profile);
        writer.write(printed.sheets(), printed.title(), printed.title() + printed.situation(), printed.font(), out);
    }
}
