package dev.rastro.desktop.printing;

import dev.rastro.dfe.AccessKey;
import dev.rastro.print.batch.NamePattern;
import dev.rastro.print.paper.PaperOptions;
import dev.rastro.print.profile.NamedProfile;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.ListOrder;
import dev.rastro.store.Parties;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be printed, how and where to.
 *
 * @param selected the selected documents in the order of the list
 * @param listed what the list shows
 * @param companies the documents of a print buffer are those of these companies
 * @param events whether the sheets of events follow each document
 * @param destination file or folder, {@code null} for paper
 */
record PrintRequest(
        PrintScope scope,
        List<AccessKey> selected,
        Listed listed,
        Parties companies,
        PrintOutput output,
        PrintOrder order,
        boolean events,
        NamedProfile profile,
        NamePattern names,
        PaperOptions paper,
        @Nullable Path destination) {
    /** What a list shows, in its order. */
    record Listed(DocumentFilter filter, ListOrder order) {}
}
