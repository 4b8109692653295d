package dev.rastro.desktop.shell;

import dev.rastro.desktop.DesktopServices;
import dev.rastro.desktop.acts.ActsViewModel;
import dev.rastro.desktop.acts.NotesViewModel;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.detail.Connections;
import dev.rastro.desktop.detail.DetailViewModel;
import dev.rastro.desktop.detail.PdfViewModel;
import dev.rastro.desktop.detail.PreviewViewModel;
import dev.rastro.desktop.freshness.FreshnessViewModel;
import dev.rastro.desktop.manifest.DeclareViewModel;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.desktop.printing.MailViewModel;
import dev.rastro.desktop.printing.ProfilesViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.sefaz.CaptureServices;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The view models of the one document that is looked at, be it beside the list or in a window of its own. For the screen's
 * thread only.
 */
public final class ShownDocument implements AutoCloseable {
    private final DetailViewModel detail;
    private final Connections connections;
    private final NotesViewModel notes;
    private final FreshnessViewModel freshness;
    private final PreviewViewModel preview;
    private final PreviewViewModel large;
    private final PdfViewModel pdf;
    private final MailViewModel mail;
    private final @Nullable DeclareViewModel declare;
    private final Lifetime life = new Lifetime();

    /**
     * None is looked at yet.
     *
     * @param notices where what fails is told
     * @param opener shows another document
     */
    ShownDocument(
            DesktopServices services,
            ProfilesViewModel profiles,
            PendingBadges pending,
            ActsViewModel acts,
            Consumer<AccessKey> opener,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        detail = new DetailViewModel(
                services.originals(),
                services.timelines(),
                services.exchanges(),
                services.items(),
                services.bus(),
                ui,
                tasks,
                notices,
                wording,
                services.proofs(),
                services.lifeCourses(),
                services.clock(),
                services.authenticity(),
                services.lists().seen());
        connections = new Connections(
                services.across().links(),
                services.across().freight(),
                detail.key(),
                opener,
                services.bus(),
                ui,
                tasks,
                notices,
                wording);
        notes = new NotesViewModel(acts, detail.timeline(), services.search().catalog(), opener, wording);
        CaptureServices capture = services.capture();
        freshness =
                new FreshnessViewModel(capture == null ? null : capture.inquiry(), pending, tasks, notices, wording);
        declare = capture == null
                ? null
                : new DeclareViewModel(
                        capture.manifestations(), detail.timeline(), freshness, acts::done, tasks, notices, wording);
        preview = preview(services, profiles, ui, tasks, notices, wording);
        large = preview(services, profiles, ui, tasks, notices, wording);
        pdf = new PdfViewModel(
                services.originals(),
                services.timelines(),
                services.prints().preview(),
                profiles,
                tasks,
                notices,
                wording.messages());
        mail = new MailViewModel(
                services.prints(),
                services.originals(),
                services.timelines(),
                profiles,
                services.prints().profiles().file().resolveSibling("mail"),
                tasks,
                notices,
                wording,
                services.clock());
        life.onClose(detail::close);
        life.onClose(connections::close);
        life.onClose(notes::close);
        life.onClose(freshness::cancel);
        if (declare != null) {
            life.onClose(declare::close);
        }
        life.onClose(preview::close);
        life.onClose(large::close);
        life.listen(detail.key(), now -> {
            pdf.clear();
            mail.clear();
        });
    }

    private PreviewViewModel preview(
            DesktopServices services,
            ProfilesViewModel profiles,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        return new PreviewViewModel(
                detail.timeline(),
                services.originals(),
                services.prints().preview(),
                profiles,
                ui,
                tasks,
                notices,
                wording);
    }

    public DetailViewModel detail() {
        return detail;
    }

    /** What it has to do with others. */
    public Connections connections() {
        return connections;
    }

    /** The notes on it. */
    public NotesViewModel notes() {
        return notes;
    }

    /** Asked before an old situation is taken for final. */
    public FreshnessViewModel freshness() {
        return freshness;
    }

    /** As it is printed. */
    public PreviewViewModel preview() {
        return preview;
    }

    /** The same over the whole window, on a page and in a size of its own. */
    public PreviewViewModel large() {
        return large;
    }

    /** Writes it as a PDF. */
    public PdfViewModel pdf() {
        return pdf;
    }

    /** Drafts an e-mail with it. */
    public MailViewModel mail() {
        return mail;
    }

    /** The declarations on it; {@code null} where the window has no authorities. */
    public @Nullable DeclareViewModel declare() {
        return declare;
    }

    @Override
    public void close() {
        life.close();
    }
}
