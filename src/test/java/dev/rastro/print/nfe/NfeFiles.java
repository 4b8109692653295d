package dev.rastro.print.nfe;

import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Picture;
import dev.rastro.print.page.Sheet;
import dev.rastro.testing.Shared;
import dev.rastro.testing.Shared.CorpusFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Files of the NF-e family and their sheets in any layout, through the document printer. */
final class NfeFiles {
    private static final DocumentPrinter PRINTER = new DocumentPrinter(Layouts.standard());

    private NfeFiles() {}

    /** Those of the public samples that are a whole note of that model. */
    static List<CorpusFile> corpus(String model) {
        return Shared.corpus().stream()
                .filter(file -> file.get("well_formed").equals("yes"))
                .filter(file -> file.get("root").matches("NFe|nfeProc|enviNFe"))
                .filter(file -> file.get("model").equals(model))
                // Without a key it is the body of a request, and no document.
                .filter(file -> file.get("key").length() == 44)
                .toList();
    }

    static Printable printable(byte[] xml) {
        try {
            return PRINTER.of(xml).getFirst();
        } catch (UnprintableException e) {
            throw new AssertionError(e);
        }
    }

    static Printable printable(String xml) {
        return printable(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** As they are printed, with the notes of the margin, measured with the font that the probes draw with. */
    static List<Sheet> sheets(Printable document, NfeOptions options) {
        return sheets(document, options, Map.of());
    }

    static List<Sheet> sheets(Printable document, NfeOptions options, Map<String, Picture> logos) {
        try {
            return PRINTER.lay(document, new PrintProfile(FontChoice.EMBEDDED, logos, options))
                    .sheets();
        } catch (UnprintableException e) {
            throw new AssertionError(e);
        }
    }

    static NfeOptions layout(NfeLayout layout) {
        return NfeOptions.standard().withLayouts(List.of(layout));
    }
}
