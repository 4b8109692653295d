package dev.rastro.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.TsvTable;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.nfe.Notes;
import dev.rastro.print.page.LayoutProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nothing is lost and nothing doubled: in every document of the public samples each word and each document's key is replaced
 * by one that stands nowhere else, and each of them is looked for on the sheets.
 */
class WholenessTest {
    private final List<Rule> rules = TsvTable.load(WholenessTest.class, "not-once.tsv").rows().stream()
            .map(row -> new Rule(row.list("families"), Pattern.compile(row.text("path")), row.text("times")))
            .toList();

    private record Rule(List<String> families, Pattern path, String times) {
        boolean fits(DfeFamily family, String place) {
            return (families.contains("*") || families.contains(family.name()))
                    && path.matcher(place).matches();
        }

        boolean allows(int found) {
            return switch (times) {
                case "0" -> found == 0;
                case "+" -> found > 0;
                case "?" -> found < 2;
                default -> true;
            };
        }
    }

    /** Of a 101 kB note with 41 items to a CT-e of some lines, as the document asks to be printed. */
    @Test
    void everyWordAndEveryKeyIsPrintedOnce() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        Set<DfeFamily> families = EnumSet.noneOf(DfeFamily.class);
        int marks = 0;
        for (Map.Entry<String, Printable> sample : Prints.corpus().entrySet()) {
            Printable original = sample.getValue();
            if (original.event().isEmpty()) {
                MarkedXml marked = MarkedXml.of(original.xml(), original.key());
                Printable document = Prints.documents(marked.xml()).stream()
                        .filter(each -> each.key().equals(original.key()))
                        .findFirst()
                        .orElseThrow();
                count(sample.getKey(), document, PrintProfile.standard(), marked.marks(), softly);
                families.add(document.family());
                marks += marked.marks().size();
            }
        }
        softly.assertAll();
        assertThat(marks).isGreaterThan(12_000);
        assertThat(families).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @EnumSource(
            value = NfeLayout.class,
            names = {"RETRATO", "PAISAGEM"})
    void theLargestNoteToo(NfeLayout layout) throws IOException {
        String rest =
                Notes.items(990, "de nome comprido") + Notes.instalments(120) + "<infAdic><infAdFisco>primeiro o fisco"
                        + "</infAdFisco><infCpl>" + Notes.words(5000) + "</infCpl></infAdic>";
        byte[] xml = Notes.xml(Notes.KEY, "1", true, rest).getBytes(StandardCharsets.UTF_8);
        MarkedXml marked = MarkedXml.of(xml, AccessKey.parse(Notes.KEY).orElseThrow());
        SoftAssertions softly = new SoftAssertions();
        PrintProfile profile =
                PrintProfile.standard().with(NfeOptions.standard().withLayouts(List.of(layout)));
        count(layout.label(), Prints.document(marked.xml()), profile, marked.marks(), softly);
        softly.assertAll();
        assertThat(marked.marks()).hasSizeGreaterThan(990 * 3 + 120 + 500);
    }

    private void count(
            String name, Printable document, PrintProfile profile, Map<String, String> marks, SoftAssertions softly) {
        String printed = LayoutProbe.solid(Prints.laid(document, profile).sheets());
        marks.forEach((mark, place) -> {
            int found = (printed.length() - printed.replace(mark, "").length()) / mark.length();
            boolean allowed = rules.stream()
                    .filter(rule -> rule.fits(document.family(), place))
                    .findFirst()
                    .map(rule -> rule.allows(found))
                    .orElse(found == 1);
            softly.assertThat(allowed)
                    .as("%s: %s %s is printed %d times", name, place, mark, found)
                    .isTrue();
        });
    }
}
