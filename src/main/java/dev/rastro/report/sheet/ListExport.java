package dev.rastro.report.sheet;

import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.ListOrder;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Writes a whole list into a CSV file, page by page. Stateless but for its catalog; safe for use by several threads. */
public final class ListExport {
    private static final int PAGE = 1_000;

    private final DocumentCatalog catalog;

    public ListExport(DocumentCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Writes the list; the file is there once it is whole, and what was there before stays until then.
     *
     * @param done is told how many documents are written
     * @param cancelled asked between pages
     * @return how many documents were written; nothing is left behind by a cancelled export
     * @throws IOException when the file cannot be written
     */
    public long write(DocumentFilter filter, ListOrder order, Path file, LongConsumer done, BooleanSupplier cancelled)
            throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        long written = 0;
        try {
            try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                DocumentSheet.begin(out);
                DocumentPage.Cursor cursor = null;
                do {
                    if (cancelled.getAsBoolean()) {
                        return 0;
                    }
                    DocumentPage page = catalog.page(filter, order, cursor, PAGE);
                    DocumentSheet.add(page.rows(), out);
                    written += page.rows().size();
                    done.accept(written);
                    cursor = page.next();
                } while (cursor != null);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
