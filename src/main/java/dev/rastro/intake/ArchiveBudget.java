package dev.rastro.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Counts what an outermost archive unpacks to, and stops it at the limits. Not thread-safe. */
final class ArchiveBudget {
    private static final int BUFFER = 16 * 1024;

    private final Limits limits;
    private long bytes;
    private int entries;

    /** An archive went beyond a limit. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1L;
        private final RefusalCode code;
        private final String detail;

        ExceededException(RefusalCode code, Object detail) {
            super(code.name());
            this.code = code;
            this.detail = String.valueOf(detail);
        }

        Input.Refused refuse(String path) {
            return Input.Refused.of(path, code, detail);
        }

        /** Whether the whole archive is to be left, and not only this entry. */
        boolean fatal() {
            return code != RefusalCode.TOO_LARGE;
        }
    }

    ArchiveBudget(Limits limits) {
        this.limits = limits;
    }

    void countEntry() throws ExceededException {
        if (++entries > limits.archiveEntries()) {
            throw new ExceededException(RefusalCode.ARCHIVE_TOO_MANY_ENTRIES, limits.archiveEntries());
        }
    }

    /** Reads an entry to its end; {@code packed} tells how many packed bytes have been consumed so far. */
    byte[] read(InputStream in, LongSupplier packed, int limit) throws IOException {
        long packedBefore = packed.getAsLong();
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
            bytes += count;
            if (bytes > limits.archiveBytes()
                    || (out.size() > limits.ratioFrom()
                            && out.size() / Math.max(1, packed.getAsLong() - packedBefore) > limits.ratio())) {
                throw new ExceededException(RefusalCode.ARCHIVE_BOMB, "");
            }
            if (out.size() > limit) {
                throw new ExceededException(RefusalCode.TOO_LARGE, limit / (1024 * 1024));
            }
        }
        return out.toByteArray();
    }
}
