package dev.rastro.desktop.freshness;

import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.RunningTask;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.sefaz.sync.SituationInquiry;
import dev.rastro.sefaz.text.InquiryText;
import dev.rastro.store.DocumentRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Is asked before documents are printed as valid, declared upon or sent: where the authority's last word about one is old,
 * the operator chooses between asking now and going on. For the screen's thread only.
 */
public final class FreshnessViewModel {
    private final @Nullable SituationInquiry inquiry;
    private final PendingBadges pending;
    private final TaskRunner tasks;
    private final Wording wording;
    private final InquiryText text;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Runnable then = () -> {};
    private @Nullable RunningTask running;
    private int question;

    /** @param inquiry asks the authority; {@code null} where the window has none to ask */
    public FreshnessViewModel(
            @Nullable SituationInquiry inquiry,
            PendingBadges pending,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.inquiry = inquiry;
        this.pending = pending;
        this.tasks = tasks;
        this.wording = wording;
        this.text = new InquiryText(wording.messages().locale(), wording.formats()::ours);
        this.failed = notices.failed(wording.text("doing.situation"));
    }

    /** The choice that waits for the operator, {@code null} while there is none. */
    public ReadOnlyObjectProperty<@Nullable Offer> offer() {
        return offer.getReadOnlyProperty();
    }

    /** Whether the authority is being asked. */
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** Why asking did not help, in words; empty before. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Whether the authority's last word about a valid document is too old to rest on, and there is an authority to ask for
     * a newer one.
     */
    public boolean old(DocumentRow document) {
        return pending.unconfirmed(document) && (inquiry == null || inquiry.possible(document));
    }

    /** After how many days it is. */
    ReadOnlyProperty<Integer> days() {
        return pending.staleDays();
    }

    /**
     * Goes on at once where all is known well enough, else when the operator chose so. What goes on has to read the
     * documents anew: they may be others then.
     */
    public void before(Act act, Collection<DocumentRow> documents, Runnable goOn) {
        List<DocumentRow> old = documents.stream().filter(this::old).toList();
        if (old.isEmpty()) {
            goOn.run();
        } else {
            offer(act, documents.size(), old, goOn, () -> {});
        }
    }

    /** Asks about a document now, without a choice first. */
    public void confirm(DocumentRow document, Runnable goOn) {
        offer(Act.VIEW, 1, List.of(document), goOn, this::ask);
    }

    private void offer(Act act, int documents, List<DocumentRow> old, Runnable goOn, Runnable offered) {
        cancel();
        int asked = question;
        tasks.read(
                this::obstacle,
                obstacle -> {
                    if (asked == question) {
                        then = goOn;
                        offer.set(new Offer(act, documents, old, obstacle.orElse(null)));
                        offered.run();
                    }
                },
                failed);
    }

    private Optional<InquiryText.Problem> obstacle() {
        return inquiry == null
                ? Optional.of(new InquiryText.Problem("NO_CAPTURE", wording.text("freshness.noCapture")))
                : inquiry.obstacle().map(text::obstacle);
    }

    /** Asks the authority now, and goes on when it told of all. */
    public void ask() {
        Offer now = offer.get();
        if (now == null || inquiry == null || now.obstacle() != null || asking.get()) {
            return;
        }
        int asked = question;
        asking.set(true);
        problem.set("");
        Asking all = new Asking(inquiry, text, (done, of) -> wording.text("freshness.progress", done, of));
        running = tasks.start(
                wording.text("freshness.asking"),
                task -> all.ask(now.old(), task),
                outcome -> {
                    if (asked == question) {
                        told(now, outcome);
                    }
                },
                failure -> {
                    if (asked == question) {
                        asking.set(false);
                    }
                    failed.accept(failure);
                });
    }

    private void told(Offer now, Asking.Outcome outcome) {
        asking.set(false);
        if (outcome.left().isEmpty()) {
            goOn();
            return;
        }
        InquiryText.Problem first = outcome.problem();
        offer.set(now.with(outcome.left()));
        problem.set(first == null ? "" : first.text() + " (" + first.code() + ")");
    }

    /** Goes on with what is known. */
    public void anyway() {
        if (offer.get() != null) {
            goOn();
        }
    }

    private void goOn() {
        Runnable next = then;
        cancel();
        next.run();
    }

    /** Gives the act up. */
    public void cancel() {
        question++;
        if (running != null) {
            running.cancel();
            running = null;
        }
        then = () -> {};
        asking.set(false);
        problem.set("");
        offer.set(null);
    }
}
