package dev.rastro.print.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | 1 2 3 4 5 6
            2         | 2
            ' 2 - 4 ' | 2 3 4
            5-        | 5 6
            -2        | 1 2
            6,1-2;2   | 1 2 6
            4-99      | 4 5 6
            9         | ''
            9-        | ''
            """)
    void pagesOfSix(String text, String pages) {
        StringBuilder found = new StringBuilder();
        for (int page : PageRange.parse(text).orElseThrow().of(6)) {
            found.append(page + 1).append(' ');
        }
        assertThat(found.toString().strip()).isEqualTo(pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "5-3", "1 2", "-", "1,,2", "0-3", "1-2-3", "123456"})
    void whatMakesNoSenseIsRefused(String text) {
        assertThat(PageRange.parse(text)).isEmpty();
    }
}
