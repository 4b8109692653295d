package dev.rastro.print.paper;

import dev.rastro.print.paper.PaperException.Cause;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;

/** The printers of the system. Looking for them asks the system and may take seconds. Safe for use by several threads. */
public final class Printers {
    private final Supplier<List<PrintService>> all;
    private final Supplier<Optional<PrintService>> usual;

    Printers(Supplier<List<PrintService>> all, Supplier<Optional<PrintService>> usual) {
        this.all = all;
        this.usual = usual;
    }

    /** Those that the system has. */
    public static Printers ofSystem() {
        return new Printers(
                () -> Stream.of(PrintServiceLookup.lookupPrintServices(DocFlavor.SERVICE_FORMATTED.PAGEABLE, null))
                        .toList(),
                () -> Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService()));
    }

    /** Their names, the system's standard printer first. */
    public List<String> names() {
        Stream<String> first = usual.get().map(PrintService::getName).stream();
        return Stream.concat(
                        first, all.get().stream().map(PrintService::getName).sorted())
                .distinct()
                .toList();
    }

    /**
     * The printer of a name.
     *
     * @param name empty for the system's standard printer, or the first one where none is standard
     */
    PrintService find(String name) throws PaperException {
        List<PrintService> there = all.get();
        if (there.isEmpty()) {
            throw new PaperException(Cause.NO_PRINTER, "");
        }
        if (name.isEmpty()) {
            return usual.get().orElse(there.getFirst());
        }
        return there.stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new PaperException(Cause.UNKNOWN_PRINTER, name));
    }
}
