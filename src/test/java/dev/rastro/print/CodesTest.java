package dev.rastro.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.LayoutProbe.Codes;
import dev.rastro.print.page.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bar code and the QR code of every sheet of every print, as a scanner and a camera read them at 200 dpi. */
class CodesTest {
    /** "Dados da NF-e" and "dados do CT-e" of security paper. */
    private static final int SECOND = 36;

    private static final String NFSE = "https://www.nfse.gov.br/ConsultaPublica/?tpc=1&chave=";

    private final LayoutProbe probe = new LayoutProbe();

    @Test
    void ofEveryDocumentAndEventOfTheSamples() {
        assertThat(read(Prints.corpus())).isGreaterThan(400);
    }

    @Test
    @Tag("soak")
    void ofEveryGeneratedDocument() {
        Map<String, Printable> documents = new LinkedHashMap<>();
        Prints.generated(path -> path.endsWith(".xml"))
                .forEach(xml -> Prints.documents(xml.getBytes(StandardCharsets.UTF_8))
                        .forEach(each -> documents.put(
                                documents.size() + " " + each.key().value(), each)));
        assertThat(read(documents)).isGreaterThan(200);
    }

    /** Reads them all; how many codes there were. */
    private int read(Map<String, Printable> documents) {
        SoftAssertions softly = new SoftAssertions();
        int count = 0;
        for (Map.Entry<String, Printable> each : documents.entrySet()) {
            Printable document = each.getValue();
            List<Sheet> sheets = Prints.sheets(document);
            for (Codes codes : probe.codes(sheets)) {
                check(each.getKey(), document, codes, softly);
                count += codes.bars().size() + codes.squares().size();
            }
        }
        softly.assertAll();
        return count;
    }

    private static void check(String name, Printable document, Codes codes, SoftAssertions softly) {
        String key = document.key().value();
        softly.assertThat(codes.bars())
                .as(name)
                .allMatch(bars -> bars.equals(key)
                        || (bars.length() == SECOND && document.event().isEmpty()));
        softly.assertThat(codes.squares()).as(name).allMatch(address(document)::equals);
        boolean has = !address(document).isEmpty() && document.event().isEmpty() && !document.withoutXml();
        if (has && document.family() != DfeFamily.NFE) {
            softly.assertThat(codes.squares()).as(name).hasSize(1);
        }
        if (document.event().isEmpty()
                && !List.of(DfeFamily.NFSE, DfeFamily.NFCE).contains(document.family())) {
            softly.assertThat(codes.bars()).as(name).contains(key);
        }
    }

    /** What the QR code has to say: the file's own text, or the public consultation of an NFS-e. */
    private static String address(Printable document) {
        if (document.family() == DfeFamily.NFSE) {
            return document.content().name().equals("infNFSe")
                    ? NFSE + document.key().value()
                    : "";
        }
        return document.codeText();
    }
}
