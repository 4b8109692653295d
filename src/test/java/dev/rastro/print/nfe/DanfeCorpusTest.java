package dev.rastro.print.nfe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.xml.nfe.Det;
import dev.rastro.dfe.xml.nfe.NfeDocument;
import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.dfe.xml.nfe.NfeUnreadableException;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.SheetProbe;
import dev.rastro.print.page.Typeface;
import dev.rastro.testing.Shared;
import dev.rastro.testing.Shared.CorpusFile;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class DanfeCorpusTest {
    private final NfeReader reader = new NfeReader();
    private final Typeface typeface = Danfes.typeface();
    private final SheetProbe probe = new SheetProbe();

    private static List<CorpusFile> notes() {
        return Shared.corpus().stream()
                .filter(file -> file.get("well_formed").equals("yes"))
                .filter(file -> file.get("root").matches("NFe|nfeProc|enviNFe"))
                .filter(file -> file.get("model").equals("55"))
                .toList();
    }

    @Test
    void everyNoteIsLaidOutWithoutDefectAndWithAllItSays() throws NfeUnreadableException {
        SoftAssertions softly = new SoftAssertions();
        int notes = 0;
        for (CorpusFile file : notes()) {
            NfeDocument note = reader.read(file.bytes());
            List<Sheet> sheets = Danfes.sheets(note);
            String text = SheetProbe.text(sheets);
            for (Sheet sheet : sheets) {
                softly.assertThat(probe.defects(sheet)).as(file.toString()).isEmpty();
            }
            for (Det item : note.infNFe().det) {
                softly.assertThat(text)
                        .as(file.toString())
                        .contains(squeezed(Objects.requireNonNull(item.prod).xProd))
                        .contains(squeezed(item.prod.cProd));
            }
            for (int i = 1; i <= sheets.size(); i++) {
                softly.assertThat(text).as(file.toString()).contains("FOLHA" + i + "/" + sheets.size());
            }
            notes++;
        }
        assertThat(notes).isGreaterThan(80);
        softly.assertAll();
    }

    @Test
    void everyNoteIsPrinted() throws NfeUnreadableException, IOException {
        for (CorpusFile file : notes()) {
            NfeDocument note = reader.read(file.bytes());
            assertThat(Danfes.pdf(note, Danfes.valid(), FontChoice.STANDARD).length)
                    .as(file.toString())
                    .isGreaterThan(2000);
        }
    }

    /** As the sheet can show it. */
    private String squeezed(@org.jspecify.annotations.Nullable String text) {
        return typeface.drawable(text == null ? "" : text).replaceAll("\\s", "");
    }
}
