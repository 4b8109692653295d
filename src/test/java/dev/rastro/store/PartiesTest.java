package dev.rastro.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PartiesTest {
    @Test
    void aRootStandsForAllItsEstablishments() {
        Parties parties = new Parties(Set.of("12ABC345", "52998224725"));

        assertThat(parties.include("12ABC34501DE35")).isTrue();
        assertThat(parties.include("12ABC34600DE35")).isFalse();
        assertThat(parties.include("52998224725")).isTrue();
        assertThat(parties.include(null)).isFalse();
        assertThat(parties.roots()).containsExactly("12ABC345");
        assertThat(parties.whole()).containsExactly("52998224725");
    }

    /** A CPF that begins like a root is nobody's establishment. */
    @Test
    void aPersonBelongsToNoRoot() {
        assertThat(new Parties(Set.of("52998224")).include("52998224725")).isFalse();
    }

    @Test
    void nobodyRestrictsNothing() {
        assertThat(Parties.of(null).unrestricted()).isTrue();
        assertThat(Parties.ALL.include(null)).isTrue();
    }
}
