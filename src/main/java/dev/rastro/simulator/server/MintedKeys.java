package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.document.Keys;
import dev.rastro.simulator.generator.world.TaxIds;

/** Access keys of made-up documents: their number is the NSU they stand under, their code is drawn from it. */
final class MintedKeys {
    /** Where a key of 44 or of 50 characters has its number, and where its code. */
    private enum Layout {
        NATIONAL(25, 34, 35, 43),
        SERVICES(23, 36, 40, 49);

        private final int number;
        private final int numberEnd;
        private final int code;
        private final int end;

        Layout(int number, int numberEnd, int code, int end) {
            this.number = number;
            this.numberEnd = numberEnd;
            this.code = code;
            this.end = end;
        }

        static Layout of(String key) {
            return key.length() == 50 ? SERVICES : NATIONAL;
        }
    }

    private MintedKeys() {}

    /** The key like {@code model} of the document under an NSU. */
    static String key(String model, long nsu, long salt) {
        Layout layout = Layout.of(model);
        int width = layout.end - layout.code;
        return TaxIds.key(model.substring(0, layout.number)
                + Keys.padded(nsu, layout.numberEnd - layout.number)
                + model.substring(layout.numberEnd, layout.code)
                + digits(salt * 31 + nsu, width));
    }

    /** The NSU in a key; 0 where it has none. */
    static long nsu(String key) {
        if (key.length() < 44) {
            return 0;
        }
        Layout layout = Layout.of(key);
        String number = key.substring(layout.number, layout.numberEnd);
        return number.chars().allMatch(Character::isDigit) ? Long.parseLong(number) : 0;
    }

    static String number(String key) {
        return Long.toString(nsu(key));
    }

    /** The code without the digits before and after it. */
    static String code(String key) {
        Layout layout = Layout.of(key);
        return key.substring(layout.code, layout.end);
    }

    /** So many digits drawn from a number, always the same. */
    static String digits(long number, int width) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 32;
        long limit = 1;
        for (int i = 0; i < width; i++) {
            limit *= 10;
        }
        return Keys.padded(Math.floorMod(mixed, limit), width);
    }
}
