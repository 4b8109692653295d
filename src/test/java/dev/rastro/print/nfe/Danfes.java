package dev.rastro.print.nfe;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.print.layout.MarginNotes;
import dev.rastro.print.layout.PrintSituation;
import dev.rastro.print.layout.PrintSituations;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Fonts;
import dev.rastro.print.page.PdfWriter;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.TextFit;
import dev.rastro.print.page.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints notes that were read before, as the document printer does from bytes. */
final class Danfes {
    static final Fonts FONTS = new Fonts();
    private static final PrintSituations SITUATIONS = PrintSituations.load();

    private Danfes() {}

    static Typeface typeface() {
        return FONTS.typeface(FontChoice.EMBEDDED);
    }

    static PrintSituation valid() {
        return situation(Situation.AUTHORIZED, false, 0, null);
    }

    static PrintSituation situation(
            Situation situation, boolean homologation, int corrections, @Nullable OffsetDateTime asOf) {
        return SITUATIONS.of(DfeFamily.NFE, situation, "", homologation, corrections, asOf);
    }

    static List<Sheet> sheets(Printable note) {
        return sheets(note, valid());
    }

    static List<Sheet> sheets(Printable note, PrintSituation situation) {
        TextFit fit = new TextFit(typeface());
        List<Sheet> sheets = new DanfeLayout(new PrintStyle(fit, Map.of()), false, in(situation, note)).sheets();
        sheets.forEach(sheet -> new MarginNotes(fit, 0xDEDEDE).add(sheet, situation));
        return sheets;
    }

    private static Printable in(PrintSituation situation, Printable note) {
        return Printable.document(note.key(), note.family(), note.xml(), note.file(), situation, null);
    }

    static byte[] pdf(Printable note, PrintSituation situation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter(FONTS)
                .write(
                        sheets(note, situation),
                        "DANFE " + note.key().value(),
                        note.key().value() + situation,
                        FontChoice.EMBEDDED,
                        out);
        return out.toByteArray();
    }
}
