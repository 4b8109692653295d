package dev.rastro.print.nfe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.xml.nfe.Det;
import dev.rastro.dfe.xml.nfe.InfAdic;
import dev.rastro.dfe.xml.nfe.NfeDocument;
import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.dfe.xml.nfe.NfeUnreadableException;
import dev.rastro.print.page.PrintedText;
import dev.rastro.print.page.PrintedText.Run;
import dev.rastro.print.page.Typeface;
import dev.rastro.testing.Shared;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every NF-e of the public samples, read back from its finished PDF: every remark is there and can be read. */
class DanfeReadBackTest {
    /** A unit price of ten digits and ten decimals, beside other columns as full, comes down to this. */
    private static final float SMALLEST = 3.5f;
    /** A longer word is broken over lines, and perhaps over sheets. */
    private static final int PIECE = 20;

    private final Typeface typeface = Danfes.typeface();

    @Test
    void everyRemarkIsPrintedAndNothingOverlapsOrIsTooSmall() throws NfeUnreadableException, IOException {
        NfeReader reader = new NfeReader();
        for (Shared.CorpusFile file : notes()) {
            NfeDocument note = reader.read(file.bytes());
            List<List<Run>> pages = PrintedText.pages(Danfes.pdf(note, Danfes.valid()));
            String all = String.join("", pages.stream().map(PrintedText::solid).toList());

            pages.forEach(page -> legible(file.toString(), page));
            Stream.concat(remarks(note), note.infNFe().det.stream().map(DanfeReadBackTest::remark))
                    .flatMap(this::words)
                    .forEach(word -> assertThat(all).as(file.toString()).contains(word));
        }
    }

    private static List<Shared.CorpusFile> notes() {
        return Shared.corpus().stream()
                .filter(file -> file.get("well_formed").equals("yes"))
                .filter(file -> file.get("root").matches("NFe|nfeProc|enviNFe"))
                .filter(file -> file.get("model").equals("55"))
                .toList();
    }

    private static Stream<@Nullable String> remarks(NfeDocument note) {
        InfAdic additional = note.infNFe().infAdic;
        return additional == null ? Stream.of() : Stream.of(additional.infCpl, additional.infAdFisco);
    }

    private static @Nullable String remark(Det item) {
        return item.infAdProd;
    }

    private static void legible(String name, List<Run> page) {
        List<Run> level = page.stream().filter(Run::level).toList();
        for (int i = 0; i < level.size(); i++) {
            Run run = level.get(i);
            assertThat(run.size()).as("%s: %s", name, run).isGreaterThan(SMALLEST);
            for (Run other : level.subList(i + 1, level.size())) {
                assertThat(run.overlaps(other))
                        .as("%s: %s over %s", name, run, other)
                        .isFalse();
            }
        }
    }

    private Stream<String> words(@Nullable String text) {
        return text == null
                ? Stream.of()
                : Stream.of(typeface.drawable(text).split("[\\s;]+"))
                        .flatMap(word -> word.length() <= 3 * PIECE
                                ? Stream.of(word)
                                : Stream.of(word.substring(0, PIECE), word.substring(word.length() - PIECE)));
    }
}
