package dev.rastro.desktop.shell;

import dev.rastro.desktop.DesktopServices;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.detail.DetailViewModel;
import dev.rastro.desktop.documents.DocumentListViewModel;
import dev.rastro.desktop.documents.FilterViewModel;
import dev.rastro.desktop.printing.PrintViewModel;
import dev.rastro.desktop.printing.ProfileEditorViewModel;
import dev.rastro.desktop.printing.ProfilesViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.print.PrintProfile;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The view models that print. Closed with the {@link Session} that they are part of. */
public final class PrintSession implements AutoCloseable {
    private final DesktopServices services;
    private final DetailViewModel detail;
    private final DocumentListViewModel documents;
    private final ProfilesViewModel profiles;
    private final ProfileEditorViewModel editor;
    private final PrintViewModel print;
    /** Read in the background. */
    private final AtomicReference<@Nullable AccessKey> sample = new AtomicReference<>();

    private final Lifetime life = new Lifetime();

    PrintSession(
            DesktopServices services,
            ProfilesViewModel profiles,
            ShownDocument shown,
            DocumentListViewModel documents,
            FilterViewModel filter,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.services = services;
        this.profiles = profiles;
        this.detail = shown.detail();
        this.documents = documents;
        editor = new ProfileEditorViewModel(
                services.prints().profiles(), profiles, this::sample, ui, tasks, notices, wording);
        life.onClose(editor::close);
        print = new PrintViewModel(
                services.prints(),
                // The one that the list asks, so that all that it shows is what it shows.
                services.search().catalog(),
                documents,
                filter,
                profiles,
                shown.freshness(),
                tasks,
                notices,
                wording,
                services.clock());
        life.onClose(print::close);
    }

    private byte @Nullable [] sample(PrintProfile profile) throws Exception {
        AccessKey key = sample.get();
        Optional<Timeline> timeline =
                key == null ? Optional.empty() : services.timelines().timeline(key);
        if (timeline.isEmpty()) {
            return null;
        }
        String content = timeline.get().document().content();
        byte[] xml = content == null ? null : services.originals().read(content).orElse(null);
        return services.prints().preview().pdf(timeline.get(), xml, profile);
    }

    /** Chooses what the editor of profiles shows: the document that is looked at, else one of the list. */
    void chooseSample() {
        AccessKey shown = detail.key().get();
        sample.set(
                shown != null
                        ? shown
                        : documents.rows().stream()
                                .filter(row -> row.content() != null)
                                .map(DocumentRow::key)
                                .findFirst()
                                .orElse(null));
    }

    /** The issuer of what the editor shows, to be offered a logo; "" where there is none. */
    String sampleIssuer() {
        AccessKey key = sample.get();
        return documents.rows().stream()
                .filter(row -> row.key().equals(key))
                .map(DocumentRow::issuerId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The print profiles. */
    public ProfilesViewModel profiles() {
        return profiles;
    }

    /** The editor of the profiles. */
    public ProfileEditorViewModel editor() {
        return editor;
    }

    /** Prints documents on paper and into files. */
    public PrintViewModel print() {
        return print;
    }

    @Override
    public void close() {
        life.close();
    }
}
