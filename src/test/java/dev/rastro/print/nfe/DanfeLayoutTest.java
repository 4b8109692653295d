package dev.rastro.print.nfe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.rastro.print.Prints;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.SheetProbe;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DanfeLayoutTest {
    private final SheetProbe probe = new SheetProbe();

    private List<Sheet> sheets(Printable note) {
        return Danfes.sheets(note);
    }

    private static String additional(String text) {
        return "<infAdic><infAdFisco>fiscoprimeiro</infAdFisco><infCpl>" + text + "</infCpl></infAdic>";
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void theLargestNoteKeepsEveryItemInstalmentAndWord() {
        String words = Notes.words(5000);
        List<Sheet> sheets = sheets(Notes.note(
                Notes.KEY,
                "1",
                true,
                Notes.items(990, "de nome comprido") + Notes.instalments(120) + additional(words)));
        String text = SheetProbe.text(sheets);

        sheets.forEach(sheet -> assertThat(probe.defects(sheet)).isEmpty());
        IntStream.rangeClosed(1, 990)
                .forEach(i -> assertThat(count(text, "Item" + i + "denome")).isEqualTo(1));
        IntStream.rangeClosed(1, 120)
                .forEach(i -> assertThat(text)
                        .contains("D" + i)
                        .contains("1." + String.valueOf(1000 + i).substring(1)));
        Splitter.on(' ')
                .split(words)
                .forEach(word -> assertThat(count(text, word)).as(word).isEqualTo(1));
        assertThat(count(text, "fiscoprimeiro")).isEqualTo(1);
        IntStream.rangeClosed(1, sheets.size())
                .forEach(i -> assertThat(SheetProbe.text(List.of(sheets.get(i - 1))))
                        .contains("FOLHA" + i + "/" + sheets.size()));
    }

    @Test
    void aLongTextUsesWhatTheItemsLeaveOfTheFirstSheet() {
        assertThat(sheets(Notes.note(Notes.KEY, "1", true, Notes.items(2, "curto") + additional(Notes.words(3000)))))
                .hasSize(1);
    }

    @Test
    void theTextFollowsTheLastItemOnTheSameSheet() {
        for (int items = 30; items < 60; items++) {
            List<Sheet> sheets = sheets(
                    Notes.note(Notes.KEY, "1", true, Notes.items(items, "curto") + additional(Notes.words(5000))));
            assertThat(sheets).as(items + " items").hasSize(2);
        }
    }

    @Test
    void aBoxMadeForSoManyLinesHoldsThem() {
        for (int length = 200; length < 2600; length += 50) {
            List<Sheet> sheets =
                    sheets(Notes.note(Notes.KEY, "1", true, Notes.items(1, "curto") + additional(Notes.words(length))));
            assertThat(sheets).as(length + " characters").hasSize(1);
            assertThat(SheetProbe.text(sheets)).doesNotContain("CONTINUA");
            sheets = sheets(Notes.note(
                    Notes.KEY, "1", true, Notes.items(60, "curto") + additional(Notes.words(2000 + length))));
            assertThat(sheets).as(2000 + length + " characters").hasSize(2);
        }
    }

    @Test
    void aRowMovesWholeUnlessNoSheetHoldsIt() {
        String half = "palavra ".repeat(220);
        List<Sheet> sheets = sheets(Notes.note(Notes.KEY, "1", true, Notes.items(4, half)));
        for (Sheet sheet : sheets) {
            String text = SheetProbe.text(List.of(sheet));
            int rows = count(text, "96100000");
            assertThat(count(text, "palavra")).isEqualTo(rows * 220);
        }
        List<Sheet> split = sheets(Notes.note(Notes.KEY, "1", true, Notes.items(1, "palavra ".repeat(2000))));
        assertThat(count(SheetProbe.text(split), "palavra")).isEqualTo(2000);
        assertThat(split.size()).isBetween(2, 6);
        split.forEach(sheet -> assertThat(probe.defects(sheet)).isEmpty());
    }

    @Test
    void nothingIsPrintedThatTheNoteLacksAndTimesKeepTheirOffset() {
        String text = SheetProbe.text(sheets(Notes.simple()));
        assertThat(text)
                .contains("01/07/202610:20:30")
                .contains("DATADAEMISSÃO01/07/2026")
                .contains("HORADASAÍDA/ENTRADACÁLCULODOIMPOSTO")
                .contains("37,645")
                .contains("1.234,56")
                .contains("Nº000.007.638")
                .contains("V.APROX.TRIBUTOSV.TOTALDOSPRODUTOS")
                .doesNotContain("CÁLCULODOISSQN")
                .doesNotContain("FATURA");
    }

    @Test
    void referencedDocumentsAreSaidUnlessTheIssuerSaidThem() {
        String other = "35260712345678000190550010000000011000000017";
        String paper = "<refNF><cUF>35</cUF><AAMM>1907</AAMM><CNPJ>12345678000190</CNPJ><mod>01</mod><serie>1</serie>"
                + "<nNF>77</nNF></refNF>";
        String ide = "<NFref><refNFe>" + other + "</refNFe></NFref><NFref>" + paper + "</NFref><serie>";
        String xml = Notes.xml(Notes.KEY, "1", true, additional("")).replace("<serie>", ide);
        String silent = SheetProbe.text(sheets(Prints.document(xml)));
        assertThat(count(silent, other)).isEqualTo(1);
        assertThat(silent).contains("NFmodelo011/77de07/19,12.345.678/0001-90");
        String said = SheetProbe.text(sheets(Prints.document(
                xml.replace("<infCpl>", "<infCpl>Devolução da NF-e " + other.replaceAll("(.{4})", "$1 ")))));
        assertThat(said).doesNotContain(other + "|").contains("NFmodelo01");
        assertThat(count(said, other)).isEqualTo(1);
    }

    @Test
    void whatTheFontLacksIsReplacedVisibly() {
        String text = SheetProbe.text(
                sheets(Notes.note(Notes.KEY, "1", true, Notes.items(1, "caf\u00e9 \u4e2d\ud83d\ude00 \u2028fim"))));
        assertThat(text).contains("café??fim");
    }
}
