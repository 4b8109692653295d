package dev.rastro.print.page;

import java.util.Arrays;

/** The operators of a page's content (ISO 32000-1, 8 and 9) as bytes. Not thread-safe. */
final class ContentBytes {
    private static final int HUNDRED = 100;
    private static final int START = 16 * 1024;

    private byte[] bytes = new byte[START];
    private int length;

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** An operator or name, ASCII, with the blank after it. */
    ContentBytes word(String word) {
        room(word.length() + 1);
        for (int i = 0; i < word.length(); i++) {
            bytes[length++] = (byte) word.charAt(i);
        }
        bytes[length++] = ' ';
        return this;
    }

    /** A number in hundredths of a point, with the blank after it. */
    ContentBytes number(float value) {
        room(24);
        int hundredths = Math.round(value * HUNDRED);
        if (hundredths < 0) {
            bytes[length++] = '-';
            hundredths = -hundredths;
        }
        integer(hundredths / HUNDRED);
        int rest = hundredths % HUNDRED;
        if (rest != 0) {
            bytes[length++] = '.';
            bytes[length++] = (byte) ('0' + rest / 10);
            if (rest % 10 != 0) {
                bytes[length++] = (byte) ('0' + rest % 10);
            }
        }
        bytes[length++] = ' ';
        return this;
    }

    private void integer(int value) {
        if (value >= 10) {
            integer(value / 10);
        }
        bytes[length++] = (byte) ('0' + value % 10);
    }

    ContentBytes numbers(float... values) {
        for (float value : values) {
            number(value);
        }
        return this;
    }

    /** A string of encoded text. */
    ContentBytes string(byte[] text) {
        room(2 * text.length + 2);
        bytes[length++] = '(';
        for (byte each : text) {
            switch (each) {
                case '(', ')', '\\' -> escaped(each);
                case '\r' -> escaped((byte) 'r');
                case '\n' -> escaped((byte) 'n');
                default -> bytes[length++] = each;
            }
        }
        bytes[length++] = ')';
        return this;
    }

    private void escaped(byte each) {
        bytes[length++] = '\\';
        bytes[length++] = each;
    }

    /** A colour's three parts of one. */
    ContentBytes colour(int rgb) {
        return numbers((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }
}
