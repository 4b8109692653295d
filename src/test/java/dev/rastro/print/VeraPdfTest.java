package dev.rastro.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.print.GoldenCases.Case;
import dev.rastro.print.layout.Printable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Where PDF/A is chosen, a file fulfils every clause of ISO 19005-3, level B, as the validator of the PDF Association reads it. */
class VeraPdfTest {
    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** What it objects to. */
    private static List<String> objections(byte[] pdf) throws IOException {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (VeraPDFException e) {
            throw new IOException(e);
        }
    }

    @Test
    void everyMadeUpPrintIsAnArchive() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Case each : GoldenCases.all()) {
            byte[] pdf = Prints.pdf(Prints.laid(each.document(), each.profile().archived()));
            softly.assertThat(objections(pdf)).as(each.name()).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void soIsOneSampleOfEveryFamilyAndItsEvents() throws IOException {
        Set<String> seen = new TreeSet<>();
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, Printable> sample : Prints.corpus().entrySet()) {
            Printable document = sample.getValue();
            if (seen.add(document.family() + "/" + document.event().isPresent())) {
                byte[] pdf =
                        Prints.pdf(Prints.laid(document, PrintProfile.standard().archived()));
                softly.assertThat(objections(pdf)).as(sample.getKey()).isEmpty();
            }
        }
        softly.assertAll();
        assertThat(seen).hasSizeGreaterThan(20);
    }

    @Test
    void aFileWithoutItsFontIsObjectedTo() throws IOException {
        Printable document = GoldenCases.all().getFirst().document();
        assertThat(objections(Prints.pdf(Prints.laid(document, PrintProfile.standard()))))
                .isNotEmpty();
    }
}
