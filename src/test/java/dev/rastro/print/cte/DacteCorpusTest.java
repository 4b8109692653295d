package dev.rastro.print.cte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.CorpusPrints;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.PrintedText;
import dev.rastro.print.page.Sheet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every document of the CT-e's families among the public samples. */
class DacteCorpusTest {
    private static final Set<DfeFamily> FAMILIES =
            EnumSet.of(DfeFamily.CTE, DfeFamily.CTE_SIMPLIFICADO, DfeFamily.CTE_OS, DfeFamily.GTVE);
    /** A longer word is broken over lines. */
    private static final int PIECE = 20;
    /** Rendering a sheet takes a good part of a second. */
    private static final int EVERY = 4;

    private final LayoutProbe probe = new LayoutProbe();
    private final Map<String, Printable> documents = CorpusPrints.corpus(FAMILIES);

    @Test
    void everyDocumentIsLaidOutWithoutDefectAndWithAllItSays() {
        SoftAssertions softly = new SoftAssertions();
        documents.forEach((name, document) -> {
            List<Sheet> sheets = CorpusPrints.sheets(document);
            softly.assertThatCode(() -> probe.check(name, sheets)).as(name).doesNotThrowAnyException();
            String printed = LayoutProbe.solid(sheets);
            keys(document.content())
                    .forEach(key -> softly.assertThat(occurrences(printed, key))
                            .as("%s: %s", name, key)
                            .isGreaterThanOrEqualTo(1));
            words(document.content())
                    .forEach(word ->
                            softly.assertThat(printed).as("%s: %s", name, word).contains(word));
        });
        softly.assertAll();
        assertThat(documents).hasSizeGreaterThan(40);
    }

    @Test
    void codesAreReadBack() {
        AtomicInteger number = new AtomicInteger();
        documents.forEach((name, document) -> {
            if (number.getAndIncrement() % EVERY != 0) {
                return;
            }
            // Every sheet has the same head.
            List<Sheet> sheets = CorpusPrints.sheets(document).subList(0, 1);
            assertThat(probe.bars(sheets))
                    .as(name)
                    .allMatch(bars -> bars.equals(document.key().value()) || bars.length() == 36);
            String qr = document.supplement().text("qrCodCTe");
            if (!qr.isEmpty()) {
                assertThat(probe.qrCodes(sheets)).as(name).isNotEmpty().allMatch(qr::equals);
            }
        });
    }

    /** Keys of all documents it is about. */
    private static List<String> keys(XmlNode content) {
        return leaves(content)
                .filter(node -> node.name().matches("(?i)chave|ch(cte|nfe|bpe).*"))
                .map(XmlNode::text)
                .filter(key -> key.length() == 44)
                .distinct()
                .toList();
    }

    /** Words of remarks, of names and amounts of components, of quantities. */
    private static List<String> words(XmlNode content) {
        return leaves(content)
                .filter(node ->
                        node.name().matches("xObs|xTexto|infAdFisco|xNome|proPred|tpMed|RNTRC|placa|nDoc|nApol"))
                .flatMap(node -> Stream.of(PrintedText.solid(node.text())))
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(PIECE, text.length())))
                .distinct()
                .toList();
    }

    private static Stream<XmlNode> leaves(XmlNode node) {
        return node.name().equals("infRespTec")
                ? Stream.of()
                : Stream.concat(Stream.of(node), node.children().stream().flatMap(DacteCorpusTest::leaves));
    }

    private static int occurrences(String all, String wanted) {
        return (all.length() - all.replace(wanted, "").length()) / wanted.length();
    }
}
