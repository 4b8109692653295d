package dev.rastro.store.h2;

import dev.rastro.store.StoreCopy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A copy of the database file that was begun: its header and its length as they were then. */
record FileCopy(byte[] header, long length) {
    /** Two blocks of 4 kB, the only place that is written over. */
    private static final int HEADER = 8 * 1024;

    private static final int PIECE = 1024 * 1024;

    /** To be called while nobody writes, right after a durable commit. */
    static FileCopy begin(StoreFile file) {
        return new FileCopy(bytes(file, 0, HEADER), file.size());
    }

    private static byte[] bytes(StoreFile file, long from, int length) {
        ByteBuffer read = file.read(from, length);
        byte[] bytes = new byte[read.remaining()];
        read.get(bytes);
        return bytes;
    }

    /** Writes it, while others write behind its end; returns its length. */
    long write(StoreFile file, OutputStream out, StoreCopy.Watch watch) throws IOException {
        out.write(header);
        long at = HEADER;
        while (at < length) {
            int next = (int) Math.min(PIECE, length - at);
            out.write(bytes(file, at, next));
            at += next;
            watch.at(at, length);
        }
        return at;
    }
}
