package dev.rastro.print;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Fonts;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.PrintedText;
import dev.rastro.print.page.PrintedText.Run;
import dev.rastro.print.page.Typeface;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every document and every event of the public samples, read back from its finished PDF by a reader that knows no layout. */
class FinishedPdfTest {
    /** A unit price of ten digits and ten decimals, beside other columns as full, comes down to this. */
    private static final float SMALLEST = 3.5f;

    private static final float SLACK = 0.5f;
    private static final float ROLL = Frame.mm(81);
    /** A longer word is broken over lines, and perhaps over sheets. */
    private static final int PIECE = 20;

    private static final Pattern REMARKS = Pattern.compile(
            "infCpl|infAdFisco|infAdProd|xObs|xTexto|xCorrecao|xJust|xDescServ|xInfComp|xMotivo|xCondUso");

    private final Typeface typeface = new Fonts().typeface(FontChoice.EMBEDDED);

    @Test
    void everySheetIsNumberedEveryTextIsOnItAndEveryRemarkIsThere() {
        SoftAssertions softly = new SoftAssertions();
        Prints.corpus().forEach((name, document) -> {
            PrintedDocument laid = Prints.laid(document, PrintProfile.standard());
            List<List<Run>> pages = PrintedText.pages(Prints.pdf(laid));
            softly.assertThat(pages).as(name).hasSameSizeAs(laid.sheets());
            for (int i = 0; i < pages.size(); i++) {
                Frame frame = laid.sheets().get(i).frame();
                inside(name, pages.get(i), frame, softly);
                legible(name, pages.get(i), softly);
                if (pages.size() > 1 || frame.pageWidth() > ROLL) {
                    softly.assertThat(PrintedText.solid(pages.get(i)))
                            .as(name)
                            .containsPattern(
                                    "(?i)(folha|fl|página)" + (i + 1) + "(/|de)" + pages.size() + "(?![0-9]*/)");
                }
            }
            String all = String.join("", pages.stream().map(PrintedText::solid).toList());
            remarks(document)
                    .flatMap(this::words)
                    .forEach(word -> softly.assertThat(all).as(name).contains(word));
        });
        softly.assertAll();
    }

    private static void inside(String name, List<Run> page, Frame frame, SoftAssertions softly) {
        for (Run run : page) {
            if (run.level()) {
                softly.assertThat(run.left()).as("%s: %s", name, run).isGreaterThan(frame.left() - SLACK);
                softly.assertThat(run.right()).as("%s: %s", name, run).isLessThan(frame.right() + SLACK);
                softly.assertThat(run.baseline()).as("%s: %s", name, run).isBetween(frame.top(), frame.pageHeight());
            }
        }
    }

    private static void legible(String name, List<Run> page, SoftAssertions softly) {
        List<Run> level = page.stream().filter(Run::level).toList();
        for (int i = 0; i < level.size(); i++) {
            Run run = level.get(i);
            softly.assertThat(run.size()).as("%s: %s", name, run).isGreaterThan(SMALLEST);
            for (Run other : level.subList(i + 1, level.size())) {
                if (run.overlaps(other)) {
                    softly.fail("%s: %s over %s", name, run, other);
                }
            }
        }
    }

    private static Stream<String> remarks(Printable document) {
        return leaves(document.content())
                .filter(node -> REMARKS.matcher(node.name()).matches())
                .map(XmlNode::text);
    }

    private static Stream<XmlNode> leaves(XmlNode node) {
        // What a contingency was for is said where there is one.
        return node.name().equals("ide") || node.name().equals("Signature")
                ? Stream.of()
                : Stream.concat(Stream.of(node), node.children().stream().flatMap(FinishedPdfTest::leaves));
    }

    private Stream<String> words(String text) {
        return Stream.of(typeface.drawable(text).split("[\\s;]+"))
                .flatMap(word -> word.length() <= 3 * PIECE
                        ? Stream.of(word)
                        : Stream.of(word.substring(0, PIECE), word.substring(word.length() - PIECE)));
    }
}
