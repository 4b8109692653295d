package dev.rastro.simulator.generator;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GeneratorPropertiesTest {
    @Property(tries = 6)
    void theSameSeedGivesTheSameBytes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int documents) {
        assertThat(Samples.generate(seed, documents)).isEqualTo(Samples.generate(seed, documents));
    }

    @Property(tries = 6)
    void thereAreExactlyAsManyAccessKeysAsAskedFor(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int documents) {
        assertThat(Samples.keys(Samples.generate(seed, documents))).hasSize(documents);
    }
}
