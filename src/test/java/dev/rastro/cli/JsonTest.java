package dev.rastro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void aPathIsTextAndNotAListOfItsNames() {
        assertThat(printed(Json.object("folder", Path.of("dados", "notas"))))
                .isEqualTo("{\"folder\":\"" + Path.of("dados", "notas") + "\"}");
    }

    @Test
    void moneyIsNeverWrittenWithAnExponent() {
        assertThat(printed(List.of(new BigDecimal("1E+3"), new BigDecimal("0.10"))))
                .isEqualTo("[1000,0.10]");
    }

    private static String printed(Object value) {
        StringWriter text = new StringWriter();
        Json.print(new PrintWriter(text), value);
        return text.toString().strip();
    }
}
