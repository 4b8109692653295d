package dev.rastro.print.nfe;

import dev.rastro.print.PrintProfile;
import dev.rastro.print.Prints;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Picture;
import dev.rastro.print.page.Sheet;
import dev.rastro.testing.Shared;
import dev.rastro.testing.Shared.CorpusFile;
import java.util.List;
import java.util.Map;

/** Files of the NF-e family and their sheets in any layout, through the document printer. */
final class NfeFiles {
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
        return Prints.document(xml);
    }

    static Printable printable(String xml) {
        return Prints.document(xml);
    }

    /** As they are printed, with the notes of the margin, measured with the font that the probes draw with. */
    static List<Sheet> sheets(Printable document, NfeOptions options) {
        return sheets(document, options, Map.of());
    }

    static List<Sheet> sheets(Printable document, NfeOptions options, Map<String, Picture> logos) {
        return Prints.laid(document, new PrintProfile(FontChoice.EMBEDDED, logos, options))
                .sheets();
    }

    static NfeOptions layout(NfeLayout layout) {
        return NfeOptions.standard().withLayouts(List.of(layout));
    }
}
