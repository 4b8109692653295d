package dev.rastro.print;

import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.XmlItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Joins requests with their answers where a file has them apart. Stateless. */
final class Registrations {
    private Registrations() {}

    /** The items in their order; an answer to a request of the same file is no item of its own. */
    static List<XmlItem> joined(List<XmlItem> items) {
        List<XmlItem> joined = new ArrayList<>();
        for (XmlItem item : items) {
            if (!(item instanceof XmlItem.Event event)) {
                joined.add(item);
            } else if (event.event().form() == EventForm.REQUEST) {
                joined.add(of(items, EventForm.RECEIPT, event.event())
                        .map(answer -> (XmlItem) new XmlItem.Event(event.event().registeredBy(answer)))
                        .findFirst()
                        .orElse(item));
            } else if (event.event().form() != EventForm.RECEIPT
                    || of(items, EventForm.REQUEST, event.event()).findAny().isEmpty()) {
                joined.add(item);
            }
        }
        return joined;
    }

    private static Stream<EventRecord> of(List<XmlItem> items, EventForm form, EventRecord event) {
        return items.stream()
                .flatMap(item -> item instanceof XmlItem.Event other ? Stream.of(other.event()) : Stream.empty())
                .filter(other -> other.form() == form && other.sameEvent(event));
    }
}
