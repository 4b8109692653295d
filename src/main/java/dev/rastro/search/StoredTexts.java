package dev.rastro.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/** The texts that a document of the index was made of. */
final class StoredTexts {
    private static final String PREFIX = IndexedDocument.stored("");

    private StoredTexts() {}

    static DocumentTexts of(Document document) {
        DocumentTexts.Builder texts = new DocumentTexts.Builder();
        for (IndexableField field : document.getFields()) {
            String text = field.stringValue();
            if (field.name().startsWith(PREFIX) && text != null) {
                texts.add(field.name().substring(PREFIX.length()), text);
            }
        }
        return texts.build();
    }
}
