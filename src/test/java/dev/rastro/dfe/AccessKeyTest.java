package dev.rastro.dfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AccessKeyTest {
    private static final String ALPHANUMERIC = "35260712ABC34501DE35550010000001231123456787";

    @Example
    void acceptsTheOfficialCheckDigits() {
        assertThat(new AccessKey(ALPHANUMERIC).checkDigit()).isEqualTo(CheckDigit.VALID);
        assertThat(new AccessKey("3526050X0J92JY000196570010000006041448679011").checkDigitValid())
                .isTrue();
        assertThat(new AccessKey(ALPHANUMERIC.substring(0, 43) + "8").checkDigit())
                .isEqualTo(CheckDigit.INVALID);
    }

    @Example
    void saysNothingWhereNoRuleIsConfirmed() {
        assertThat(new AccessKey("1".repeat(49) + "5").checkDigit()).isEqualTo(CheckDigit.UNCONFIRMED);
        AccessKey dps = new AccessKey("DPS" + "355030821234567800019500001000000000000007");
        assertThat(dps.checkDigit()).isEqualTo(CheckDigit.NONE);
        assertThat(dps.checkDigitValid()).isFalse();
        assertThat(dps.isDps()).isTrue();
    }

    @Example
    void readsWhatIsTypedAndRefusesTheRest() {
        assertThat(AccessKey.parse("3526 0712 abc3 4501 DE35 5500 1000 0001 2311 2345 6787"))
                .contains(new AccessKey(ALPHANUMERIC));
        assertThat(AccessKey.parse("")).isEmpty();
        assertThat(AccessKey.parse(ALPHANUMERIC + "1")).isEmpty();
        assertThat(AccessKey.parse("A" + ALPHANUMERIC.substring(1))).isEmpty();
        assertThatThrownBy(() -> new AccessKey(ALPHANUMERIC.replace('A', 'a')))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void formattingRoundTrips(@ForAll("keys") AccessKey key) {
        assertThat(key.formatted()).hasSize(54).doesNotEndWith(" ");
        assertThat(AccessKey.parse(key.formatted())).contains(key);
    }

    /** Weights are 2 to 9, all prime to 11: another digit moves the remainder, and only 0 and 1 share a check digit. */
    @Property
    void aWrongDigitIsFoundUnlessBothRemaindersGiveZero(
            @ForAll("keys") AccessKey key, @ForAll @IntRange(max = 42) int at, @ForAll @IntRange(max = 9) int digit) {
        char[] chars = key.value().toCharArray();
        if (!Character.isDigit(chars[at]) || chars[at] == '0' + digit) {
            return;
        }
        chars[at] = (char) ('0' + digit);
        AccessKey corrupted = new AccessKey(new String(chars));
        if (key.value().charAt(43) != '0') {
            assertThat(corrupted.checkDigit()).isEqualTo(CheckDigit.INVALID);
        }
    }

    @Property
    void aWrongCheckDigitIsAlwaysFound(@ForAll("keys") AccessKey key, @ForAll @IntRange(min = 1, max = 9) int shift) {
        int wrong = (key.value().charAt(43) - '0' + shift) % 10;
        assertThat(new AccessKey(key.value().substring(0, 43) + wrong).checkDigit())
                .isEqualTo(CheckDigit.INVALID);
    }

    @Provide
    Arbitrary<AccessKey> keys() {
        Arbitrary<String> issuer = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(12);
        return Combinators.combine(digits(6), issuer, digits(25)).as((head, middle, tail) -> {
            String body = head + middle + tail;
            return new AccessKey(body + CheckDigits.modulo11(body, 9));
        });
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }
}
