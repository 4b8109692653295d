package dev.rastro.simulator.generator.world;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be repeated: everything random comes from one of these. Not thread-safe. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Dice for the part {@code salt} of the same seed, independent of how often this or another part was thrown. */
    public static Dice of(long seed, long salt) {
        return new Dice(seed * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(salt * 0xD1B54A32D192ED03L, 31));
    }

    /** A number between both ends, inclusive. */
    public int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Decimal digits, leading zeros allowed. */
    public String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    /** An amount with two decimals between both ends, in cents. */
    public BigDecimal cents(int from, int to) {
        return BigDecimal.valueOf(between(from, to), 2);
    }

    public void bytes(byte[] target) {
        random.nextBytes(target);
    }
}
