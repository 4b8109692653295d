package dev.rastro.print.nfe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.Sheet;
import dev.rastro.testing.Shared.CorpusFile;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bar codes of every sheet of every NF-e of the samples, in every layout, as a scanner reads them. */
@Tag("soak")
class NfeCodesTest {
    private final LayoutProbe probe = new LayoutProbe();

    @ParameterizedTest
    @EnumSource(NfeLayout.class)
    void everyBarCodeIsTheKeyOrTheSecondCode(NfeLayout layout) {
        String model = layout.family() == DfeFamily.NFE ? "55" : "65";
        int codes = 0;
        for (CorpusFile file : NfeFiles.corpus(model)) {
            Printable document = NfeFiles.printable(file.bytes());
            List<Sheet> sheets = NfeFiles.sheets(document, NfeFiles.layout(layout));
            for (String code : probe.bars(sheets)) {
                boolean second = code.matches("[0-9A-Z]{36}");
                assertThat(second || code.equals(document.key().value()))
                        .as("%s: %s", file, code)
                        .isTrue();
                codes++;
            }
            assertThat(probe.qrCodes(sheets)).as(file.toString()).doesNotContain("unreadable");
        }
        // An NFC-e has no bar code.
        assertThat(codes)
                .isGreaterThanOrEqualTo(
                        model.equals("55") ? NfeFiles.corpus(model).size() : 0);
    }
}
