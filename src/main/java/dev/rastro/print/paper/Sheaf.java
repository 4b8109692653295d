package dev.rastro.print.paper;

import dev.rastro.print.profile.Duplex;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;

/**
 * The pages of one job: each document as often as wanted, and in duplex each on sheets of its own, for which a blank page
 * follows an odd number of pages. Copies are pages here: not every printer makes them by itself.
 */
final class Sheaf implements Pageable {
    private static final int BLANK = -1;
    private static final Printable NOTHING = (graphics, format, index) -> Printable.PAGE_EXISTS;

    private final PDFPageable pdf;
    private final List<Integer> pages = new ArrayList<>();

    /**
     * Puts a job together.
     *
     * @param lengths pages of each document in the file, in its order
     */
    Sheaf(PDDocument file, List<Integer> lengths, PaperOptions options) {
        // As large as on screen: bar codes must not be shrunk.
        this.pdf = new PDFPageable(file, Orientation.AUTO);
        int start = 0;
        for (int length : lengths) {
            int[] wanted = options.pages().of(length);
            for (int copy = 0; copy < options.copies(); copy++) {
                for (int page : wanted) {
                    pages.add(start + page);
                }
                if (options.duplex() != Duplex.OFF && wanted.length % 2 == 1) {
                    pages.add(BLANK);
                }
            }
            start += length;
        }
        if (!pages.isEmpty() && pages.getLast() == BLANK) {
            pages.removeLast();
        }
    }

    @Override
    public int getNumberOfPages() {
        return pages.size();
    }

    @Override
    public PageFormat getPageFormat(int index) {
        // A blank side is as large as its front.
        int page = pages.get(index) == BLANK ? pages.get(index - 1) : pages.get(index);
        return pdf.getPageFormat(page);
    }

    @Override
    public Printable getPrintable(int index) {
        int page = pages.get(index);
        if (page == BLANK) {
            return NOTHING;
        }
        Printable printable = pdf.getPrintable(page);
        // The index counts the pages of the job, not of the file.
        return (graphics, format, at) -> printable.print(graphics, format, page);
    }
}
