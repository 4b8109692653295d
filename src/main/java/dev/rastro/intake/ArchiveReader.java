package dev.rastro.intake;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads one outermost archive as a stream, and the archives inside it, within one budget. Not thread-safe. */
final class ArchiveReader {
    private static final Pattern UNSAFE = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|^[/\\\\]|^[A-Za-z]:|\\x00");

    /** Size of an archive that rightly has no entries. */
    private static final int EMPTY_ZIP = 22;

    private final Limits limits;
    private final Predicate<Input> sink;
    private final ArchiveBudget budget;

    ArchiveReader(Limits limits, Predicate<Input> sink) {
        this.limits = limits;
        this.sink = sink;
        this.budget = new ArchiveBudget(limits);
    }

    /** Hands over the inputs inside; false when the receiver wants no more. */
    boolean read(String path, InputStream in, FileKind kind) {
        return read(path, in, kind, 1);
    }

    private boolean read(String path, InputStream in, FileKind kind, int depth) {
        if (kind == FileKind.OTHER_ARCHIVE) {
            return sink.test(Input.Refused.of(path, RefusalCode.ARCHIVE_UNSUPPORTED, ""));
        }
        if (depth > limits.archiveDepth()) {
            return sink.test(Input.Refused.of(path, RefusalCode.ARCHIVE_TOO_DEEP, limits.archiveDepth()));
        }
        CountingInputStream packed = new CountingInputStream(in);
        try {
            return kind == FileKind.GZIP ? gzip(path, packed, depth) : zip(path, packed, depth);
        } catch (ArchiveBudget.ExceededException e) {
            return sink.test(e.refuse(path));
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            boolean encrypted = e instanceof ZipException && message.contains("encrypted");
            return sink.test(Input.Refused.of(
                    path, encrypted ? RefusalCode.ARCHIVE_ENCRYPTED : RefusalCode.ARCHIVE_CORRUPT, message));
        }
    }

    private boolean gzip(String path, CountingInputStream packed, int depth) throws IOException {
        return content(path, new GZIPInputStream(packed), packed, depth);
    }

    /** The zip stream is never closed here: that would close the archive around it. */
    private boolean zip(String path, CountingInputStream packed, int depth) throws IOException {
        ZipInputStream zip = new ZipInputStream(packed);
        boolean any = false;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            any = true;
            budget.countEntry();
            if (!entry.isDirectory() && !entry(path + "!" + entry.getName(), entry, zip, packed, depth)) {
                return false;
            }
        }
        if (!any && packed.getCount() != EMPTY_ZIP) {
            throw new ZipException("nenhum item legível");
        }
        return true;
    }

    private boolean entry(String path, ZipEntry entry, ZipInputStream zip, CountingInputStream packed, int depth)
            throws IOException {
        if (UNSAFE.matcher(entry.getName()).find()) {
            return sink.test(Input.Refused.of(path, RefusalCode.ENTRY_NAME_UNSAFE, entry.getName()));
        }
        return content(path, zip, packed, depth);
    }

    private boolean content(String path, InputStream unpacked, CountingInputStream packed, int depth)
            throws IOException {
        BufferedInputStream in = new BufferedInputStream(unpacked);
        in.mark(FileKind.HEAD);
        FileKind kind = FileKind.of(in.readNBytes(FileKind.HEAD));
        in.reset();
        if (kind != FileKind.OTHER) {
            return read(path, in, kind, depth + 1);
        }
        try {
            return sink.test(new Input.Content(path, budget.read(in, packed::getCount, limits.documentBytes())));
        } catch (ArchiveBudget.ExceededException e) {
            if (e.fatal()) {
                throw e;
            }
            return sink.test(e.refuse(path));
        }
    }
}
