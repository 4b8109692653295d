package dev.rastro.sefaz.certificate.token;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/**
 * How Cryptoki lays out its memory here: CK_ULONG is the C type {@code unsigned long}, and on Windows structures are
 * packed without gaps (PKCS #11 v2.40 base, 2.1).
 *
 * @param number bytes of CK_ULONG
 * @param firstFunction where the first pointer is in CK_FUNCTION_LIST, after the two bytes of the version
 * @param attribute bytes of CK_ATTRIBUTE
 */
record Abi(int number, int firstFunction, int attribute) {
    private static final int POINTER = 8;

    static Abi ofThisComputer() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? new Abi(4, 2, 4 + POINTER + 4) : new Abi(8, 8, 8 + POINTER + 8);
    }

    MemoryLayout numberLayout() {
        return number == 4 ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
    }

    /** A number as an argument of a call. */
    Object argument(long value) {
        if (number == 4) {
            return (int) value;
        }
        return value;
    }

    long read(MemorySegment memory, long offset) {
        return number == 4
                ? Integer.toUnsignedLong(memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset))
                : memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset);
    }

    void write(MemorySegment memory, long offset, long value) {
        if (number == 4) {
            memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset, (int) value);
        } else {
            memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, value);
        }
    }

    /** The address of function {@code index} of a CK_FUNCTION_LIST. */
    MemorySegment function(MemorySegment list, int index) {
        return list.get(ValueLayout.ADDRESS_UNALIGNED, firstFunction + (long) index * POINTER);
    }

    /** Puts attribute {@code index} into a template. */
    void attribute(MemorySegment template, int index, long type, MemorySegment value, long length) {
        long at = (long) index * attribute;
        write(template, at, type);
        template.set(ValueLayout.ADDRESS_UNALIGNED, at + number, value);
        write(template, at + number + POINTER, length);
    }

    /** The length that a call left in attribute {@code index}; -1 when the object has no such attribute. */
    long length(MemorySegment template, int index) {
        long length = read(template, (long) index * attribute + number + POINTER);
        return number == 4 ? (int) length : length;
    }
}
