package dev.rastro.simulator.generator.document;

import dev.rastro.simulator.generator.world.TaxIds;

/**
 * Access keys of made-up documents, and finished files under another key. The signature in such a file keeps its shape but
 * not its meaning.
 */
public final class MintedKeys {
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

    /** The key like {@code model} of the document under an NSU: the NSU is its number, its code is drawn from it. */
    public static String key(String model, long nsu, long salt) {
        Layout layout = Layout.of(model);
        int width = layout.end - layout.code;
        return TaxIds.key(model.substring(0, layout.number)
                + Keys.padded(nsu, layout.numberEnd - layout.number)
                + model.substring(layout.numberEnd, layout.code)
                + digits(salt * 31 + nsu, width));
    }

    /** The key of the same issuer's document with a number that is greater by {@code more}. */
    public static String further(String model, long more) {
        Layout layout = Layout.of(model);
        return TaxIds.key(model.substring(0, layout.number)
                + Keys.padded(nsu(model) + more, layout.numberEnd - layout.number)
                + model.substring(layout.numberEnd, layout.end));
    }

    /** A file about the document {@code old} as one about {@code key}: key, number, code and check digit. */
    public static String rename(String xml, String old, String key) {
        String made = xml.replace(old, key)
                .replace(">" + number(old) + "</n", ">" + number(key) + "</n")
                .replace("DV>" + old.charAt(old.length() - 1) + "</c", "DV>" + key.charAt(key.length() - 1) + "</c");
        return code(old).equals(code(key))
                ? made
                : made.replace("NF>" + code(old) + "</c", "NF>" + code(key) + "</c")
                        .replace("CT>" + code(old) + "</c", "CT>" + code(key) + "</c")
                        .replace("MDF>" + code(old) + "</c", "MDF>" + code(key) + "</c");
    }

    /** The number in a key; 0 where it has none. */
    public static long nsu(String key) {
        if (key.length() < 44) {
            return 0;
        }
        Layout layout = Layout.of(key);
        String number = key.substring(layout.number, layout.numberEnd);
        return number.chars().allMatch(Character::isDigit) ? Long.parseLong(number) : 0;
    }

    private static String number(String key) {
        return Long.toString(nsu(key));
    }

    /** The code without the digits before and after it. */
    private static String code(String key) {
        Layout layout = Layout.of(key);
        return key.substring(layout.code, layout.end);
    }

    /** So many digits drawn from a number, always the same. */
    public static String digits(long number, int width) {
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
