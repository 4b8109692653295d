package dev.rastro.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.generic.GenericSheet;
import dev.rastro.print.layout.ElementWords;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Fonts;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.PrintedText;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.TextFit;
import dev.rastro.print.page.Typeface;
import dev.rastro.testing.Shared;
import dev.rastro.testing.Shared.CorpusFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every document and event of the public samples gives sheets, whatever its family. */
class NothingUnprintableTest {
    private static final Splitter BLANKS = Splitter.onPattern("\\s+").omitEmptyStrings();

    private final DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
    private final XmlScanner scanner = new XmlScanner();
    private final LayoutProbe probe = new LayoutProbe();
    private final Typeface typeface = new Fonts().typeface(FontChoice.EMBEDDED);

    private boolean printable(CorpusFile file) {
        return scanner.scan(file.bytes()) instanceof ScanResult.Recognised recognised
                && recognised.items().stream()
                        .anyMatch(item -> item instanceof XmlItem.Document || item instanceof XmlItem.Event);
    }

    /** A roll is one sheet, whatever its length, and has no "folha n/N". */
    private void examine(String name, List<Sheet> sheets) {
        if (sheets.getFirst().frame().pageWidth() <= Frame.mm(80)) {
            probe.clean(name, sheets);
        } else {
            probe.check(name, sheets);
        }
    }

    @Test
    void everyFileOfEveryFamilyIsPrintedWithoutDefect() throws UnprintableException {
        SoftAssertions softly = new SoftAssertions();
        Set<DfeFamily> families = EnumSet.noneOf(DfeFamily.class);
        int events = 0;
        for (CorpusFile file : Shared.corpus()) {
            if (printable(file)) {
                for (Printable document : printer.of(file.bytes())) {
                    List<Sheet> sheets =
                            printer.lay(document, PrintProfile.standard()).sheets();
                    softly.assertThatCode(() -> examine(file.toString(), sheets))
                            .doesNotThrowAnyException();
                    families.add(document.family());
                    events += document.event().isPresent() ? 1 : 0;
                }
            }
        }
        softly.assertAll();
        assertThat(families)
                .contains(DfeFamily.CTE, DfeFamily.MDFE, DfeFamily.NFSE, DfeFamily.NFCOM, DfeFamily.CFE, DfeFamily.DCE);
        assertThat(events).isGreaterThan(60);
    }

    @Test
    void theGenericSheetLosesNoText() throws UnprintableException {
        ElementWords words = ElementWords.load();
        GenericSheet generic = new GenericSheet(Models.load(), words);
        PrintStyle style = new PrintStyle(new TextFit(typeface), Map.of());
        SoftAssertions softly = new SoftAssertions();
        for (CorpusFile file : Shared.corpus()) {
            if (printable(file)) {
                for (Printable document : printer.of(file.bytes())) {
                    if (document.event().isEmpty()) {
                        String printed = LayoutProbe.solid(generic.sheets(document, style));
                        everyText(file + "", document.content(), printed, words, softly);
                    }
                }
            }
        }
        softly.assertAll();
    }

    private void everyText(String file, XmlNode node, String printed, ElementWords words, SoftAssertions softly) {
        if (node.name().equals("Signature")) {
            return;
        }
        for (String word : BLANKS.split(words.shown(node.name(), node.text()))) {
            // Longer ones may be parted by a sheet's end.
            if (word.length() < 60) {
                softly.assertThat(printed.contains(PrintedText.solid(typeface.drawable(word))))
                        .as("%s: %s", file, node)
                        .isTrue();
            }
        }
        node.children().forEach(child -> everyText(file, child, printed, words, softly));
    }
}
