package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UnreadableDocumentException;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.batch.WholeFile;
import dev.rastro.print.mail.Draft;
import dev.rastro.print.mail.EmlWriter;
import dev.rastro.print.mail.MailtoLink;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.OriginalStore;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineService;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Drafts an e-mail with a document's PDF and XML in the operator's mail program. For the screen's thread only. */
public final class MailViewModel {
    private static final Duration KEPT = Duration.ofDays(1);

    private final PrintServices services;
    private final OriginalStore originals;
    private final TimelineService timelines;
    private final ProfilesViewModel profiles;
    private final Path folder;
    private final TaskRunner tasks;
    private final Wording wording;
    private final Clock clock;
    private final Consumer<Throwable> failed;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

    /** @param folder where drafts are written; those of earlier days are taken away from there */
    public MailViewModel(
            PrintServices services,
            OriginalStore originals,
            TimelineService timelines,
            ProfilesViewModel profiles,
            Path folder,
            TaskRunner tasks,
            Notices notices,
            Wording wording,
            Clock clock) {
        this.services = services;
        this.originals = originals;
        this.timelines = timelines;
        this.profiles = profiles;
        this.folder = folder;
        this.tasks = tasks;
        this.wording = wording;
        this.clock = clock;
        this.failed = notices.failed(wording.text("doing.mail"));
    }

    /** How a draft reached the operator. */
    private sealed interface Opened {
        /** As a file with what goes with it. */
        record Whole() implements Opened {}

        /** Without what goes with it, which is in that file. */
        record Words(Path file) implements Opened {}

        /** There is no mail program; the draft is that file. */
        record Nowhere(Path file) implements Opened {}
    }

    /** What a draft is made of: the words, on the screen's thread, and then the files. */
    private record Made(String subject, String body) {}

    /** Drafts an e-mail with a document, as it is known now. */
    public void draft(AccessKey key) {
        told.set("");
        Callable<PrintProfile> profile = profiles.maker(profiles.chosen().get());
        tasks.read(
                () -> timelines.timeline(key).orElseThrow(() -> new IllegalStateException("Nothing of " + key)),
                timeline -> write(timeline, words(timeline.document()), profile),
                failed);
    }

    private void write(Timeline timeline, Made words, Callable<PrintProfile> profile) {
        tasks.start(
                wording.text("mail.task"),
                task -> open(
                        draft(timeline, words, profile.call()),
                        timeline.document().key()),
                this::tell,
                failed);
    }

    private Made words(DocumentRow row) {
        String title = wording.document(row);
        String issuer = row.issuerName() == null ? wording.formats().partyId(row.issuerId()) : row.issuerName();
        return new Made(
                wording.text("mail.subject", title, issuer).strip(),
                wording.text(
                        "mail.body",
                        title,
                        issuer,
                        wording.formats().money(row.total()),
                        wording.formats().key(row.key().value()),
                        wording.badges().situation(row.situation()).text()));
    }

    private Draft draft(Timeline timeline, Made words, PrintProfile profile) throws UnreadableDocumentException {
        DocumentRow row = timeline.document();
        String name = row.key().value();
        byte @Nullable [] xml = row.content() == null
                ? null
                : originals.read(row.content()).orElseThrow(() -> new IllegalStateException("No original of " + name));
        List<Draft.Attached> attached = new ArrayList<>();
        attached.add(new Draft.Attached(
                name + ".pdf", "application/pdf", services.preview().pdf(timeline, xml, profile)));
        if (xml != null) {
            attached.add(new Draft.Attached(name + ".xml", "application/xml", xml));
        }
        return new Draft("", words.subject(), words.body(), attached);
    }

    private Opened open(Draft draft, AccessKey key) throws IOException {
        sweep();
        Path file = folder.resolve(key.value() + ".eml");
        try (WholeFile whole = new WholeFile(file)) {
            EmlWriter.write(draft, OffsetDateTime.now(clock), whole.stream());
            whole.commit();
        }
        try {
            services.mail().open(file);
            return new Opened.Whole();
        } catch (IOException noneForFiles) {
            try {
                services.mail().compose(MailtoLink.of(draft));
                return new Opened.Words(file);
            } catch (IOException noneAtAll) {
                return new Opened.Nowhere(file);
            }
        }
    }

    /** The mail program has read the drafts of earlier days, and they hold documents that are nobody else's business. */
    private void sweep() throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft)
                        .toInstant()
                        .isBefore(clock.instant().minus(KEPT))) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private void tell(Opened opened) {
        told.set(
                switch (opened) {
                    case Opened.Whole whole -> wording.text("mail.opened");
                    case Opened.Words it ->
                        wording.text("mail.opened.words", it.file().toString());
                    case Opened.Nowhere it ->
                        wording.text("mail.nowhere", it.file().toString());
                });
    }

    /** Forgets what was told. */
    public void clear() {
        told.set("");
    }

    /** What became of the draft, in words; empty for none. */
    public ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }
}
