package dev.rastro.search;

import dev.rastro.store.DocumentRow;
import dev.rastro.store.Marks;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.SearchText;
import dev.rastro.store.Unsettled;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A document as the index has it: the line of the list, for filters and orders, and its texts, for words. */
final class IndexedDocument {
    private static final int SORT_TEXT = 60;
    private static final int GROUP = 4;

    private final Document document = new Document();
    private final List<String> all = new ArrayList<>();

    private IndexedDocument() {}

    static Document of(DocumentRow row, DocumentTexts texts) {
        IndexedDocument indexed = new IndexedDocument();
        indexed.identity(row);
        indexed.parties(row);
        indexed.state(row);
        indexed.marks(row.marks());
        texts.byField().forEach(indexed::texts);
        indexed.cfops(texts.byField().getOrDefault(IndexFields.CFOP, List.of()));
        indexed.document.add(new TextField(IndexFields.ALL, String.join(" ", indexed.all), Field.Store.NO));
        return indexed.document;
    }

    private void identity(DocumentRow row) {
        String key = row.key().value();
        document.add(new KeywordField(IndexFields.KEY, key, Field.Store.YES));
        exact(IndexFields.YEK, new StringBuilder(key).reverse().toString());
        for (int i = 0; i + GROUP <= key.length(); i += GROUP) {
            exact(IndexFields.KEY_GROUP, key.substring(i, i + GROUP));
        }
        String number = row.number();
        if (number != null) {
            all.addAll(Words.of(number));
            number(IndexFields.NUMBER, number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0);
        }
        words(IndexFields.SERIES, row.series());
        if (row.total() != null) {
            long cents = Amounts.cents(Objects.requireNonNull(row.total()));
            number(IndexFields.TOTAL, cents);
            all.add(Long.toString(cents / 100));
        }
        OffsetDateTime issued = row.issuedAt();
        number(IndexFields.ISSUED, issued == null ? 0 : issued.toEpochSecond());
        if (row.content() != null) {
            document.add(new StoredField(IndexFields.CONTENT, row.content()));
        }
    }

    private void parties(DocumentRow row) {
        party(
                IndexFields.ISSUER,
                IndexFields.ISSUER_ID,
                IndexFields.ISSUER_NAME,
                IndexFields.SORT_ISSUER,
                row.issuerId(),
                row.issuerName());
        party(
                IndexFields.RECIPIENT,
                IndexFields.RECIPIENT_ID,
                IndexFields.RECIPIENT_NAME,
                IndexFields.SORT_RECIPIENT,
                row.recipientId(),
                row.recipientName());
    }

    private void party(
            String field, String idField, String nameField, String sort, @Nullable String id, @Nullable String name) {
        String both = Stream.of(id, name).filter(Objects::nonNull).reduce("", (a, b) -> a + " " + b);
        words(field, both);
        all.addAll(Words.of(both));
        words(IndexFields.TAX, id);
        if (id != null) {
            document.add(new KeywordField(idField, id, Field.Store.NO));
        }
        if (name != null) {
            // The longest that doc values take is much longer, but a title is not.
            document.add(new SortedDocValuesField(
                    nameField, new BytesRef(name.substring(0, Math.min(200, name.length())))));
        }
        String folded = SearchText.fold(name == null ? "" : name);
        document.add(new KeywordField(
                sort, new BytesRef(folded.substring(0, Math.min(SORT_TEXT, folded.length()))), Field.Store.NO));
    }

    private void state(DocumentRow row) {
        document.add(new KeywordField(IndexFields.SITUATION, row.situation().name(), Field.Store.NO));
        document.add(new KeywordField(IndexFields.FAMILY, row.family().name(), Field.Store.NO));
        exact(IndexFields.MANIFESTATION, row.manifestation().name());
        exact(IndexFields.COMPLETENESS, row.completeness().name());
        number(
                IndexFields.CHANGED,
                ChronoUnit.MICROS.between(Instant.EPOCH, row.changedAt().toInstant()));
        exact(IndexFields.ENVIRONMENT, row.environment().name());
        if (row.operation() != null) {
            exact(IndexFields.OPERATION, Objects.requireNonNull(row.operation()));
        }
        for (Unsettled.State state : row.unsettled().states()) {
            // What lies in quarantine comes and goes without an event of the document.
            if (!state.code().equals(QuarantineEntry.STATE)) {
                exact(IndexFields.PENDING, state.code());
            }
        }
        if (row.unsettled().knownAsOf() != null) {
            number(
                    IndexFields.KNOWN,
                    Objects.requireNonNull(row.unsettled().knownAsOf()).getEpochSecond());
        }
    }

    private void cfops(List<String> codes) {
        codes.stream()
                .filter(code -> code.matches("[0-9]{4}"))
                .distinct()
                .forEach(code -> document.add(new KeywordField(IndexFields.CFOPS, code, Field.Store.NO)));
    }

    private void marks(Marks marks) {
        marks.tags().forEach(tag -> mark(IndexFields.TAG, IndexFields.TAG_IS, tag));
        mark(IndexFields.STAGE, IndexFields.STAGE_IS, marks.stage());
        mark(IndexFields.RESPONSIBLE, IndexFields.RESPONSIBLE_IS, marks.responsible());
        exact(IndexFields.ARCHIVED, Boolean.toString(marks.archived()));
    }

    private void mark(String field, String whole, @Nullable String name) {
        if (name != null) {
            words(field, name);
            exact(whole, SearchText.fold(name));
            all.addAll(Words.of(name));
        }
    }

    private void texts(String field, List<String> texts) {
        for (String text : texts) {
            // As written, for excerpts and for the next time that only the line changes.
            document.add(new StoredField(stored(field), text));
            words(field, text);
            all.addAll(Words.of(text));
        }
    }

    /** The stored form of a field stands apart, so that storing and finding cannot disagree about its type. */
    static String stored(String field) {
        return "text." + field;
    }

    private void words(String field, @Nullable String text) {
        if (text != null) {
            List<String> words = Words.of(text);
            words.forEach(word -> exact(field, word));
            // Codes are asked for without punctuation.
            if (words.size() > 1 && text.length() <= SORT_TEXT) {
                exact(field, String.join("", words));
            }
        }
    }

    private void exact(String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private void number(String field, long value) {
        document.add(new LongField(field, value, Field.Store.NO));
    }
}
