package dev.rastro.print.paper;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;

/** The platform's own printer to a stream of PostScript: each job is one. */
public final class StreamPrinter {
    public static final String NAME = "Postscript output";

    private static final Pattern PAGE = Pattern.compile("%%Page: (\\d+) ");

    private final List<ByteArrayOutputStream> jobs = new ArrayList<>();
    private final Counter counter = new Counter();

    /** A system with this one printer. */
    public Printers alone() {
        return new Printers(() -> List.of(next()), Optional::empty);
    }

    /** A system that has no printer. */
    public static Printers none() {
        return new Printers(List::of, Optional::empty);
    }

    /** A printer whose cable is cut. */
    public static Printers broken() {
        return new Printers(
                () -> List.of(service(new OutputStream() {
                    @Override
                    public void write(int octet) throws java.io.IOException {
                        throw new java.io.IOException("cut");
                    }
                })),
                Optional::empty);
    }

    /** A system with one printer, of which only the pages are counted. */
    Printers counting() {
        return new Printers(() -> List.of(service(counter)), Optional::empty);
    }

    /** How many pages were printed there. */
    int counted() {
        return counter.pages;
    }

    /** Counts the beginnings of pages, and forgets what is on them. */
    private static final class Counter extends OutputStream {
        private final byte[] mark = "%%Page: ".getBytes(StandardCharsets.US_ASCII);
        private int matched;
        private int pages;

        @Override
        public void write(int octet) {
            matched = octet == mark[matched] ? matched + 1 : octet == mark[0] ? 1 : 0;
            if (matched == mark.length) {
                pages++;
                matched = 0;
            }
        }
    }

    private PrintService next() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        jobs.add(out);
        return service(out);
    }

    private static PrintService service(OutputStream out) {
        return StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
                .getPrintService(out);
    }

    /** What was printed, job by job. */
    public List<String> jobs() {
        return jobs.stream()
                .map(each -> each.toString(StandardCharsets.ISO_8859_1))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The pages of a job, as PostScript. */
    static List<String> pages(String job) {
        List<String> pages = new ArrayList<>();
        Matcher matcher = PAGE.matcher(job);
        int start = -1;
        while (matcher.find()) {
            if (start >= 0) {
                pages.add(job.substring(start, matcher.start()));
            }
            start = matcher.end();
        }
        if (start >= 0) {
            pages.add(job.substring(start));
        }
        return pages;
    }
}
