package dev.rastro.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.Margins;
import dev.rastro.print.page.Sheet;
import dev.rastro.simulator.generator.TrainingData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** With the margins of a profile every layout still prints all it has, on sheets without a defect. */
class MarginsTest {
    private final DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
    private final LayoutProbe probe = new LayoutProbe();

    private static List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(11, 300, file -> files.add(file.bytes()));
        return files;
    }

    private List<Printable> documents() {
        List<Printable> documents = new ArrayList<>();
        for (byte[] file : files()) {
            try {
                documents.addAll(printer.of(file));
            } catch (UnprintableException e) {
                // A summary.
            }
        }
        return documents;
    }

    private static PrintProfile profile(Margins margins, List<NfeLayout> layouts) {
        return new PrintProfile(
                FontChoice.EMBEDDED, Map.of(), NfeOptions.standard().withLayouts(layouts), false, margins);
    }

    @Test
    void everyLayoutKeepsThem() throws UnprintableException {
        SoftAssertions softly = new SoftAssertions();
        Set<DfeFamily> families = EnumSet.noneOf(DfeFamily.class);
        for (Printable document : documents()) {
            for (Margins margins : List.of(new Margins(20, 10, 10, 10), new Margins(25, 25, 25, 25))) {
                List<Sheet> sheets =
                        printer.lay(document, profile(margins, List.of())).sheets();
                String name = document.family() + " " + document.key() + " " + margins;
                softly.assertThatCode(() -> probe.check(name, sheets)).doesNotThrowAnyException();
                sheets.forEach(sheet -> inside(name, sheet, margins, softly));
                families.add(document.family());
            }
        }
        softly.assertAll();
        assertThat(families).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void landscapeToo() throws UnprintableException {
        SoftAssertions softly = new SoftAssertions();
        Margins margins = new Margins(15, 20, 10, 15);
        for (Printable document : documents()) {
            if (document.family() == DfeFamily.NFE && document.event().isEmpty()) {
                List<Sheet> sheets = printer.lay(document, profile(margins, List.of(NfeLayout.PAISAGEM)))
                        .sheets();
                softly.assertThatCode(() -> probe.check(document.key() + "", sheets))
                        .doesNotThrowAnyException();
                sheets.forEach(sheet -> inside(document.key() + "", sheet, margins, softly));
            }
        }
        softly.assertAll();
    }

    private static void inside(String name, Sheet sheet, Margins margins, SoftAssertions softly) {
        Frame frame = sheet.frame();
        if (frame.pageWidth() < Frame.mm(148)) {
            return;
        }
        for (Ink ink : sheet.inks()) {
            if (ink instanceof Ink.Text text) {
                softly.assertThat(text.x()).as(name).isGreaterThanOrEqualTo(Frame.mm(margins.left()) - 0.1f);
                softly.assertThat(text.y())
                        .as(name + text)
                        .isBetween(Frame.mm(margins.top()), frame.pageHeight() - Frame.mm(margins.bottom()) + 0.4f);
            } else if (ink instanceof Ink.Box box) {
                softly.assertThat(box.x()).as(name).isGreaterThanOrEqualTo(Frame.mm(margins.left()) - 0.1f);
                softly.assertThat(box.x() + box.width())
                        .as(name)
                        .isLessThanOrEqualTo(frame.pageWidth() - Frame.mm(margins.right()) + 0.1f);
            }
        }
    }
}
