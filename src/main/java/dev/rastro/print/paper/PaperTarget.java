package dev.rastro.print.paper;

import dev.rastro.print.PrintedDocument;
import dev.rastro.print.batch.PrintTarget;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.PdfFile;
import dev.rastro.print.page.PdfWriter;
import dev.rastro.print.paper.PaperException.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Sides;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Documents on paper, in jobs of some hundred pages: whole documents each, so that what was sent when something fails or is
 * cancelled can be told. Not thread-safe.
 */
public final class PaperTarget implements PrintTarget {
    private static final int JOB = 200;

    private final PdfWriter writer;
    private final PrintService printer;
    private final PaperOptions options;
    private final Consumer<List<Printable>> sent;
    private final List<Printable> waiting = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private PdfFile file;
    private String title = "";

    /**
     * Prints with a printer of the system.
     *
     * @param sent hears of the documents of each job that the printer took
     */
    public PaperTarget(PdfWriter writer, Printers printers, PaperOptions options, Consumer<List<Printable>> sent)
            throws PaperException {
        this.writer = writer;
        this.printer = printers.find(options.printer());
        this.options = options;
        this.sent = sent;
        this.file = writer.open();
    }

    /** The printer that it goes to. */
    public String printer() {
        return printer.getName();
    }

    @Override
    public long add(String source, Printable document, PrintedDocument printed) throws IOException {
        int before = file.pages();
        // On paper nobody sees what an archive carries besides its pages.
        file.add(printed.title(), printed.sheets(), printed.font());
        title = waiting.isEmpty() ? printed.title() : title;
        waiting.add(document);
        lengths.add(file.pages() - before);
        if (file.pages() >= JOB) {
            send();
        }
        return 0;
    }

    private void send() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        file.save(title, title, false, pdf);
        file.close();
        file = writer.open();
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            print(new Sheaf(document, lengths, options));
        }
        sent.accept(List.copyOf(waiting));
        waiting.clear();
        lengths.clear();
    }

    private void print(Sheaf sheaf) throws IOException {
        if (sheaf.getNumberOfPages() == 0) {
            throw new PaperException(Cause.NO_PAGES, printer.getName());
        }
        Doc doc = new SimpleDoc(sheaf, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null);
        try {
            printer.createPrintJob().print(doc, attributes());
        } catch (PrintException e) {
            throw new PaperException(Cause.REFUSED, printer.getName(), e);
        }
    }

    private PrintRequestAttributeSet attributes() {
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        String more = waiting.size() < 2 ? "" : " (+" + (waiting.size() - 1) + ")";
        attributes.add(new JobName("Rastro " + title + more, null));
        attributes.add(
                switch (options.duplex()) {
                    case OFF -> Sides.ONE_SIDED;
                    case LONG_EDGE -> Sides.TWO_SIDED_LONG_EDGE;
                    case SHORT_EDGE -> Sides.TWO_SIDED_SHORT_EDGE;
                });
        return attributes;
    }

    @Override
    public List<Path> finish() throws IOException {
        if (!waiting.isEmpty()) {
            send();
        }
        return List.of();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
