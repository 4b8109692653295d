package dev.rastro.desktop.documents;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.EventLog;
import dev.rastro.log.Recorded;
import dev.rastro.search.SearchService;
import dev.rastro.sefaz.sync.CaptureSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What columns show of documents: CFOPs from the search index, NSUs from the log. */
public record DeliveredRows(SearchService search, EventLog log) implements RowDetails {
    @Override
    public Map<AccessKey, RowDetail> of(Collection<AccessKey> keys) {
        Map<AccessKey, List<String>> cfops = search.cfops(keys);
        Map<AccessKey, List<Recorded>> told = log.readByKeys(keys);
        Map<AccessKey, RowDetail> all = new HashMap<>();
        keys.forEach(key -> all.put(
                key, new RowDetail(cfops.getOrDefault(key, List.of()), nsu(told.getOrDefault(key, List.of())))));
        return all;
    }

    /** Of the document itself where it was delivered, else of its summary. */
    private static String nsu(List<Recorded> events) {
        String found = "";
        for (Recorded each : events) {
            boolean whole = each.event() instanceof DomainEvent.DocumentCaptured;
            if (whole || (found.isEmpty() && each.event() instanceof DomainEvent.SummaryCaptured)) {
                found = CaptureSource.nsu(each.envelope().proof().source()).orElse(found);
            }
        }
        return found;
    }
}
