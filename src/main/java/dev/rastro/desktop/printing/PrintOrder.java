package dev.rastro.desktop.printing;

import dev.rastro.store.DocumentRow;
import dev.rastro.store.SearchText;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In which order documents are printed. The names are parts of message keys. */
public enum PrintOrder {
    /** As the list shows them; of a print buffer, as they came in. */
    SHOWN(null),
    ISSUED(Comparator.comparingLong(
            row -> row.issuedAt() == null ? Long.MAX_VALUE : row.issuedAt().toEpochSecond())),
    NUMBER(Comparator.<DocumentRow>comparingInt(
                    row -> text(row, DocumentRow::number).length())
            .thenComparing(row -> text(row, DocumentRow::number))),
    ISSUER(Comparator.comparing(row -> text(row, DocumentRow::issuerName))),
    RECIPIENT(Comparator.comparing(row -> text(row, DocumentRow::recipientName))),
    KEY(Comparator.comparing(row -> row.key().value()));

    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable Comparator<DocumentRow> comparator;

    PrintOrder(@Nullable Comparator<DocumentRow> comparator) {
        this.comparator = comparator;
    }

    private static String text(DocumentRow row, Function<DocumentRow, @Nullable String> column) {
        String text = column.apply(row);
        return text == null ? "" : SearchText.fold(text);
    }

    /** These documents in this order; equal ones stay as they are. */
    List<DocumentRow> of(List<DocumentRow> rows) {
        return comparator == null ? rows : rows.stream().sorted(comparator).toList();
    }
}
