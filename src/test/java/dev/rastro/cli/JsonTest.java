package dev.rastro.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Map<String, @Nullable Object> told = Json.object(
                "text",
                "não \"",
                "count",
                3L,
                "share",
                0.5,
                "good",
                true,
                "none",
                null,
                "inner",
                Json.object("list", List.of(1L, "two", List.of(), Map.of())));
        assertThat(Json.parseObject(printed(told))).isEqualTo(told);
    }

    @Test
    void whatIsNoWholeObjectIsNotRead() {
        for (String text : List.of("", "[1]", "no", "{\"a\":", "{\"a\":[1", "{\"a\":{\"b\":1}")) {
            assertThatThrownBy(() -> Json.parseObject(text)).as(text).isInstanceOf(IOException.class);
        }
    }

    private static String printed(Object value) {
        StringWriter text = new StringWriter();
        Json.print(new PrintWriter(text), value);
        return text.toString().strip();
    }
}
