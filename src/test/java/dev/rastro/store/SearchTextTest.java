package dev.rastro.store;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SearchTextTest {
    @Example
    void foldsCaseAccentsAndSpaces() {
        assertThat(SearchText.fold("  Moinho \t São\n João  LTDA ")).isEqualTo("moinho sao joao ltda");
        assertThat(SearchText.fold("MOINHO  DO SUL")).isEqualTo("moinho do sul");
        assertThat(SearchText.fold("")).isEmpty();
        assertThat(SearchText.fold(" \n ")).isEmpty();
    }

    @Property
    void aFoldedTextStaysAsItIs(@ForAll String text) {
        String folded = SearchText.fold(text);
        assertThat(SearchText.fold(folded)).isEqualTo(folded);
        assertThat(folded).doesNotContain("  ").isEqualTo(folded.strip());
    }
}
