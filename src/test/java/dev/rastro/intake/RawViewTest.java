package dev.rastro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RawViewTest {
    @Test
    void textIsShownAsItIsInEitherEncoding() {
        assertThat(RawView.of("<a>ação</a>".getBytes(StandardCharsets.UTF_8), 100))
                .isEqualTo(new RawView(true, "<a>ação</a>", 13, false));
        assertThat(RawView.of("<a>ação</a>".getBytes(StandardCharsets.ISO_8859_1), 100)
                        .shown())
                .isEqualTo("<a>ação</a>");
    }

    @Test
    void theCutIsToldAndBreaksNoCharacter() {
        RawView view = RawView.of("ação".repeat(10).getBytes(StandardCharsets.UTF_8), 8);
        assertThat(view.cut()).isTrue();
        assertThat(view.text()).isTrue();
        assertThat(view.shown()).isEqualTo("açãoa");
        assertThat(view.size()).isEqualTo(60);
    }

    @Test
    void whatIsNoTextIsHexadecimal() {
        byte[] bytes = new byte[100];
        new Random(1).nextBytes(bytes);
        RawView view = RawView.of(bytes, 1000);
        assertThat(view.text()).isFalse();
        assertThat(view.shown()).startsWith("00000000  ").hasLineCount(7);
    }

    @Property
    void nothingInAFileActsOnTheScreen(@ForAll byte[] bytes) {
        assertThat(RawView.of(bytes, 500).shown().chars())
                .noneMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t' && sign != '\r');
    }

    @Test
    void anEscapeIsAPicture() {
        String shown = RawView.of(("\u001b[2J" + "texto comum ".repeat(10)).getBytes(StandardCharsets.UTF_8), 1000)
                .shown();
        assertThat(shown).startsWith("\u241b[2Jtexto");
    }
}
