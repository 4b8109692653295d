package dev.rastro.desktop.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlLayoutTest {
    private final XmlLayout layout = new XmlLayout();

    private List<String> lines(String xml) {
        return layout.lay(xml.getBytes(StandardCharsets.UTF_8)).lines().stream()
                .map(XmlLine::text)
                .toList();
    }

    @Test
    void oneElementALine() {
        assertThat(lines("<?xml version='1.0'?><n:a xmlns:n=\"urn:x\" v=\"1\"><b>caf\u00e9</b><c/>tail</n:a>"))
                .containsExactly(
                        "<n:a xmlns:n=\"urn:x\" v=\"1\">", "  <b>caf\u00e9</b>", "  <c></c>", "  tail", "</n:a>");
    }

    @Test
    void theDeclaredEncodingIsRespected() {
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>a\u00e7\u00e3o</a>"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(layout.lay(latin).lines()).extracting(XmlLine::text).containsExactly("<a>a\u00e7\u00e3o</a>");
    }

    @Test
    void whatIsNotXmlIsShownAsItCame() {
        XmlLayout.Result result = layout.lay("<a><b></a>".getBytes(StandardCharsets.UTF_8));
        assertThat(result.wellFormed()).isFalse();
        assertThat(result.lines()).extracting(XmlLine::text).containsExactly("<a>", "<b>", "</a>");
    }

    @Test
    void entitiesFromOutsideAreNotFetched() {
        XmlLayout.Result result = layout.lay("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(String.join("", result.lines().stream().map(XmlLine::text).toList()))
                .doesNotContain(System.getProperty("user.name") + "@")
                .contains("<a>");
    }

    @Test
    void hugeDocumentsAreCut() {
        String huge = "<a>" + "<b>x</b>".repeat(XmlLayout.LARGEST / 7) + "</a>";
        XmlLayout.Result result = layout.lay(huge.getBytes(StandardCharsets.UTF_8));
        assertThat(result.complete()).isFalse();
        assertThat(result.wellFormed()).isTrue();
        assertThat(result.lines()).hasSizeLessThanOrEqualTo(40_000);
    }
}
