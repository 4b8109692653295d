package dev.rastro.timeline.link;

import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.DomainEvent;
import dev.rastro.store.CorruptOriginalException;
import dev.rastro.store.OriginalStore;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads in the kept originals what the log does not have: events of the first contract were recorded before Rastro looked
 * for other documents in them. Safe for use by several threads.
 */
public final class KeptFacts {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFacts.class);

    private final OriginalStore originals;
    private final XmlScanner scanner;

    public KeptFacts(OriginalStore originals, XmlScanner scanner) {
        this.originals = originals;
        this.scanner = scanner;
    }

    /** The document's header as it is read now; as it was recorded when the original tells no more. */
    DocumentHeader header(DomainEvent.DocumentCaptured captured) {
        return items(captured.content()).stream()
                .filter(XmlItem.Document.class::isInstance)
                .map(item -> ((XmlItem.Document) item).header())
                .filter(header -> header.key().equals(captured.header().key()))
                .findFirst()
                .orElse(captured.header());
    }

    /** The event as it is read now; as it was recorded when the original tells no more. */
    EventRecord event(DomainEvent.FiscalEventCaptured captured) {
        EventRecord old = captured.event();
        return items(captured.content()).stream()
                .filter(XmlItem.Event.class::isInstance)
                .map(item -> ((XmlItem.Event) item).event())
                .filter(event -> event.key().equals(old.key())
                        && event.type().equals(old.type())
                        && event.sequence() == old.sequence()
                        && event.form() == old.form())
                .findFirst()
                .orElse(old);
    }

    private List<XmlItem> items(String content) {
        Optional<byte[]> bytes;
        try {
            bytes = originals.read(content);
        } catch (CorruptOriginalException e) {
            // The integrity check names it; the links of all others are not held up by it.
            LOG.warn("No links can be read in the damaged original {}", content, e);
            return List.of();
        }
        return bytes.map(scanner::scan)
                .filter(ScanResult.Recognised.class::isInstance)
                .map(found -> ((ScanResult.Recognised) found).items())
                .orElse(List.of());
    }
}
