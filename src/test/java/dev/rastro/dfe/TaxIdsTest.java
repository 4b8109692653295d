package dev.rastro.dfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TaxIdsTest {
    @Example
    void knowsTheVectors() {
        assertThat(Cnpj.ofBody("12ABC34501DE").value()).isEqualTo("12ABC34501DE35");
        assertThat(Cnpj.parse("12.abc.345/01de-35").orElseThrow().formatted()).isEqualTo("12.ABC.345/01DE-35");
        assertThat(Cnpj.isValid("00000000000191")).isTrue();
        assertThat(new Cnpj("00000000000191").root()).isEqualTo("00000000");
        assertThat(Cpf.ofBody("529982247").formatted()).isEqualTo("529.982.247-25");
    }

    @Example
    void refusesWhatIsNone() {
        assertThat(Cnpj.isValid("00000000000000")).isFalse();
        assertThat(Cnpj.isValid("12ABC34501DE3A")).isFalse();
        assertThat(Cpf.isValid("11111111111")).isFalse();
        assertThat(Cpf.parse("5299822472")).isEmpty();
        assertThatThrownBy(() -> new Cnpj("12ABC34501DE36")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void leavesForeignIdentificationsAlone() {
        assertThat(TaxIds.formatted("52998224725")).isEqualTo("529.982.247-25");
        assertThat(TaxIds.formatted("12ABC34501DE35")).isEqualTo("12.ABC.345/01DE-35");
        assertThat(TaxIds.formatted("EX-4711")).isEqualTo("EX-4711");
    }

    @Property
    void cnpjRoundTrips(@ForAll("bodies") String body) {
        Cnpj cnpj = Cnpj.ofBody(body);
        assertThat(Cnpj.parse(cnpj.formatted())).contains(cnpj);
        assertThat(cnpj.value()).startsWith(body).matches(".{12}[0-9]{2}");
    }

    /** Every weight is prime to 11, and a check digit other than 0 stands for one remainder: the error must show. */
    @Property
    void cpfFindsEverySingleErrorWithoutZeroCheckDigits(
            @ForAll("cpfBodies") String body,
            @ForAll @IntRange(max = 10) int at,
            @ForAll @IntRange(max = 9) int digit) {
        String good = Cpf.ofBody(body).value();
        if (good.charAt(at) == '0' + digit || good.charAt(9) == '0' || good.charAt(10) == '0') {
            return;
        }
        assertThat(Cpf.isValid(good.substring(0, at) + digit + good.substring(at + 1)))
                .isFalse();
    }

    @Property
    void cnpjFindsASwapOfUnequalNeighbours(@ForAll("numericBodies") String body, @ForAll @IntRange(max = 10) int at) {
        String good = Cnpj.ofBody(body).value();
        // A check digit 0 stands for two remainders, and weights 2 and 9 side by side differ by 7, prime to 11 too.
        if (good.charAt(at) == good.charAt(at + 1) || good.charAt(12) == '0') {
            return;
        }
        String swapped = good.substring(0, at) + good.charAt(at + 1) + good.charAt(at) + good.substring(at + 2);
        assertThat(Cnpj.isValid(swapped)).isFalse();
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(12)
                .filter(body -> !body.matches("0+"));
    }

    @Provide
    Arbitrary<String> numericBodies() {
        return Arbitraries.strings().numeric().ofLength(12).filter(body -> !body.matches("0+"));
    }

    @Provide
    Arbitrary<String> cpfBodies() {
        return Arbitraries.strings().numeric().ofLength(9).filter(body -> !body.matches("(.)\\1+"));
    }
}
