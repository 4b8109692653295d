package dev.rastro.print;

import dev.rastro.dfe.Model;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.dfe.xml.tree.XmlTreeReader;
import dev.rastro.dfe.xml.tree.XmlTreeReader.Scanned;
import dev.rastro.dfe.xml.tree.XmlUnreadableException;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.EpecRegistration;
import dev.rastro.print.layout.MarginNotes;
import dev.rastro.print.layout.PrintSituation;
import dev.rastro.print.layout.PrintSituations;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.Attachment;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Fonts;
import dev.rastro.print.page.NotingTypeface;
import dev.rastro.print.page.PdfWriter;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.TextFit;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
     * A document of the store, in the situation of its row, as of the moment at which an authority last spoke of it.
     * Throws {@link UnprintableException} when the bytes are no XML.
     */
    public Printable of(DocumentRow row, byte[] xml) throws UnprintableException {
        return Printable.document(row.key(), row.family(), xml, tree(xml), situation(row), row);
    }

    /** The same, with what the document's events tell of its EPEC. */
    public Printable of(Timeline timeline, byte[] xml) throws UnprintableException {
        DocumentRow row = timeline.document();
        EpecRegistration epec = EpecRegistration.of(timeline).orElse(null);
        return Printable.document(
                row.key(), row.family(), xml, tree(xml), situation(row).with(epec), row);
    }

    /** A document of the store whose XML is not there: what its summary and its events tell. */
    public Printable summary(DocumentRow row) {
        return Printable.summary(row, situation(row));
    }

    private PrintSituation situation(DocumentRow row) {
        return situations.of(row, row.situationAsOf().orElse(null));
    }

    /**
     * The events of one document that a file of the store holds. Throws {@link UnprintableException} when the bytes are no
     * XML.
     */
    public List<Printable> events(DocumentRow row, byte[] xml) throws UnprintableException {
        Scanned file = scanned(xml);
        return Registrations.joined(items(file)).stream()
                .flatMap(item -> item instanceof XmlItem.Event event ? Stream.of(event.event()) : Stream.empty())
                .filter(event -> event.key().equals(row.key()))
                .map(event -> Printable.event(event, xml, file.tree(), situations.of(event), row))
                .toList();
    }

    private Scanned scanned(byte[] xml) throws UnprintableException {
        try {
            return trees.scan(scanner, xml);
        } catch (XmlUnreadableException e) {
            throw new UnprintableException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<XmlItem> items(Scanned file) {
        return file.result() instanceof ScanResult.Recognised recognised ? recognised.items() : List.of();
    }

    private XmlNode tree(byte[] xml) throws UnprintableException {
        try {
            return trees.read(xml);
        } catch (XmlUnreadableException e) {
            throw new UnprintableException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What a file alone tells: its documents and events. Throws {@link UnprintableException} when it holds none. */
    public List<Printable> of(byte[] xml) throws UnprintableException {
        Scanned file = scanned(xml);
        XmlNode tree = file.tree();
        List<Printable> found = new ArrayList<>();
        for (XmlItem item : Registrations.joined(items(file))) {
            switch (item) {
                case XmlItem.Document document -> {
                    DocumentHeader header = document.header();
                    found.add(
                            Printable.document(header.key(), header.family(), xml, tree, situations.of(header), null));
                }
                case XmlItem.Event event ->
                    found.add(Printable.event(event.event(), xml, tree, situations.of(event.event()), null));
                // Tell nothing that could be shown without a store.
                case XmlItem.Summary summary -> {}
                case XmlItem.LooseProtocol protocol -> {}
            }
        }
        if (found.isEmpty()) {
            throw new UnprintableException("Não há um documento fiscal nem um evento neste arquivo.");
        }
        return found;
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
        Attachment xml =
                profile.archive() && !document.withoutXml() ? new Attachment(fileName(document), document.xml()) : null;
        return new PrintedDocument(title(document), sheets, font, document.situation(), profile.archive(), xml);
    }

    private List<Sheet> sheets(Printable document, PrintProfile profile, TextFit fit) throws UnprintableException {
        DocumentLayout layout = layouts.of(document);
        List<Sheet> sheets =
                layout.sheets(document, new PrintStyle(fit, profile.logos(), profile.nfe(), profile.margins()));
        MarginNotes notes = new MarginNotes(fit, layout.watermarkColour());
        sheets.forEach(sheet -> notes.add(sheet, document.situation()));
        return sheets;
    }

    private static String fileName(Printable document) {
        return document.key().value()
                + document.event()
                        .map(event -> "-" + event.type() + "-" + event.sequence())
                        .orElse("")
                + ".xml";
    }

    private String title(Printable document) {
        String family = document.family().label();
        String name = document.event()
                .map(event -> "Evento " + event.type() + " " + event.sequence())
                .orElseGet(() -> document.withoutXml()
                        ? "Resumo"
                        : models.byFamily(document.family())
                                .map(Model::auxiliary)
                                .orElse(family));
        return name + " " + document.key().value();
    }

    /** Prints a document. The same document, situation and profile give the same bytes. */
    public void print(Printable document, PrintProfile profile, OutputStream out)
            throws IOException, UnprintableException {
        lay(document, profile).write(writer, out);
    }

    /** What writes the documents that it lays out. */
    public PdfWriter writer() {
        return writer;
    }
}
