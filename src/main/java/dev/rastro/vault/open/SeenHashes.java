package dev.rastro.vault.open;

/** A set of SHA-256 in little memory: the first 128 bits of each, 16 bytes apiece (3 million take 100 MB at most). */
final class SeenHashes {
    private static final int HEX = 16;
    private long[] table = new long[2 << 12];
    private int size;

    /** Returns whether it was not there. */
    boolean add(String sha256) {
        long first = Long.parseUnsignedLong(sha256, 0, HEX, HEX);
        long second = Long.parseUnsignedLong(sha256, HEX, 2 * HEX, HEX);
        if (size * 4 > table.length) {
            grow();
        }
        boolean fresh = put(table, first, second);
        size += fresh ? 1 : 0;
        return fresh;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != 0 || table[i + 1] != 0) {
                put(larger, table[i], table[i + 1]);
            }
        }
        table = larger;
    }

    /** An all-zero hash stands for an empty place: no content has it. */
    private static boolean put(long[] table, long first, long second) {
        int mask = table.length - 1;
        int at = (int) (first ^ second) * 2 & mask;
        while (table[at] != 0 || table[at + 1] != 0) {
            if (table[at] == first && table[at + 1] == second) {
                return false;
            }
            at = at + 2 & mask;
        }
        table[at] = first;
        table[at + 1] = second;
        return true;
    }

    int size() {
        return size;
    }
}
