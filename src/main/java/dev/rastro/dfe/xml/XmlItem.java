package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;

/** One fact found in a file: a document, a summary, an event, or a protocol that came without its document. */
public sealed interface XmlItem {
    /** The document it belongs to. */
    AccessKey key();

    /** A whole document. */
    record Document(DocumentHeader header) implements XmlItem {
        @Override
        public AccessKey key() {
            return header.key();
        }
    }

    /** A document's summary. */
    record Summary(DocumentSummary summary) implements XmlItem {
        @Override
        public AccessKey key() {
            return summary.key();
        }
    }

    /** An event. */
    record Event(EventRecord event) implements XmlItem {
        @Override
        public AccessKey key() {
            return event.key();
        }
    }

    /** A protocol apart from its document (protNFe in a retConsReciNFe, retConsSitNFe ...). */
    record LooseProtocol(AccessKey key, Protocol protocol) implements XmlItem {}
}
