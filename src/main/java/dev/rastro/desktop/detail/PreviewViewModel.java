package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pages.PagesViewModel;
import dev.rastro.desktop.printing.ProfilesViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.print.PrintProfile;
import dev.rastro.store.OriginalStore;
import dev.rastro.timeline.Timeline;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** The shown document as it is printed by the chosen profile; printed when it is looked at. For the screen's thread only. */
public final class PreviewViewModel implements AutoCloseable {
    private final ReadOnlyObjectProperty<@Nullable Timeline> shown;
    private final OriginalStore originals;
    private final DocumentPreview preview;
    private final ProfilesViewModel profiles;
    private final PagesViewModel pages;
    private final Lifetime life = new Lifetime();
    private @Nullable Timeline printed;
    private @Nullable AccessKey key;
    private int by = -1;

    public PreviewViewModel(
            ReadOnlyObjectProperty<@Nullable Timeline> shown,
            OriginalStore originals,
            DocumentPreview preview,
            ProfilesViewModel profiles,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.shown = shown;
        this.originals = originals;
        this.preview = preview;
        this.profiles = profiles;
        pages = new PagesViewModel(tasks, ui, notices.failed(wording.text("doing.preview")));
        life.onClose(pages::close);
        life.listen(shown, now -> {
            if (now == null) {
                forget();
            }
        });
    }

    private void forget() {
        pages.clear();
        printed = null;
        key = null;
        by = -1;
    }

    /** Prints the shown document, unless its pages are as they would be now. */
    public void need() {
        Timeline now = shown.get();
        int revision = profiles.revision().get();
        if (now == null || (now.equals(printed) && revision == by)) {
            return;
        }
        String content = now.document().content();
        Callable<PrintProfile> ready = profiles.maker(profiles.chosen().get());
        Callable<byte @Nullable []> maker = () -> preview.pdf(now, xml(content), ready.call());
        if (now.document().key().equals(key)) {
            pages.renew(maker);
        } else {
            pages.open(maker);
        }
        printed = now;
        key = now.document().key();
        by = revision;
    }

    private byte @Nullable [] xml(@Nullable String content) {
        return content == null
                ? null
                : originals.read(content).orElseThrow(() -> new IllegalStateException("No original " + content));
    }

    /** Its pages. */
    public PagesViewModel pages() {
        return pages;
    }

    /** Goes up whenever the pages would look different than before. */
    public ReadOnlyIntegerProperty revision() {
        return profiles.revision();
    }

    @Override
    public void close() {
        life.close();
    }
}
