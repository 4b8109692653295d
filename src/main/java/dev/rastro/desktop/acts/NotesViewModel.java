package dev.rastro.desktop.acts;

import dev.rastro.acts.Change;
import dev.rastro.acts.Mentions;
import dev.rastro.acts.Note;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.timeline.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The notes on the document that is looked at, and the one that is being written. */
public final class NotesViewModel implements AutoCloseable {
    private static final Pattern MENTION = Pattern.compile("#([\\p{L}\\d][\\p{L}\\d.]*)$");
    private static final int OFFERED = 6;

    private final ActsViewModel acts;
    private final DocumentCatalog catalog;
    private final Consumer<AccessKey> opener;
    private final Wording wording;
    private final ReadOnlyObjectWrapper<List<Shown>> notes = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<DocumentRow> offers = FXCollections.observableArrayList();
    private final StringProperty draft = new SimpleStringProperty("");
    private final Map<String, AccessKey> chosen = new HashMap<>();
    private final Lifetime life = new Lifetime();
    private @Nullable AccessKey key;
    private int asked;
    private int offering;

    /** A note with the names of the documents that it mentions. */
    public record Shown(Note note, Map<AccessKey, String> mentions) {}

    /**
     * The notes of {@code timeline}'s document.
     *
     * @param catalog finds what a mention may mean
     * @param opener shows a document
     */
    public NotesViewModel(
            ActsViewModel acts,
            ObservableValue<@Nullable Timeline> timeline,
            DocumentCatalog catalog,
            Consumer<AccessKey> opener,
            Wording wording) {
        this.acts = acts;
        this.catalog = catalog;
        this.opener = opener;
        this.wording = wording;
        life.bind(timeline, now -> show(now == null ? null : now.document().key()));
    }

    private void show(@Nullable AccessKey now) {
        int mine = ++asked;
        if (now == null || !now.equals(key)) {
            notes.set(List.of());
            draft.set("");
            chosen.clear();
            offers.clear();
        }
        key = now;
        if (now != null) {
            acts.tasks()
                    .read(
                            () -> read(now),
                            found -> {
                                if (mine == asked) {
                                    notes.set(found);
                                }
                            },
                            acts.failed());
        }
    }

    private List<Shown> read(AccessKey document) {
        List<Note> all = acts.services().acts().of(document).notes();
        Set<AccessKey> mentioned = new LinkedHashSet<>();
        all.forEach(note -> mentioned.addAll(note.mentions()));
        Map<AccessKey, String> names = new HashMap<>();
        if (!mentioned.isEmpty()) {
            catalog.rows(mentioned).forEach(row -> names.put(row.key(), title(row)));
        }
        List<Shown> shown = new ArrayList<>();
        for (Note note : all) {
            Map<AccessKey, String> theirs = new LinkedHashMap<>();
            note.mentions().forEach(each -> theirs.put(each, names.getOrDefault(each, each.formatted())));
            shown.add(new Shown(note, theirs));
        }
        return shown;
    }

    /** A document in a few words. */
    String title(DocumentRow row) {
        String name = row.issuerName() == null ? "" : " · " + row.issuerName();
        return row.family().label() + " " + wording.formats().number(row.number()) + name;
    }

    /** Looks for what the mention before the caret may mean. */
    public void typed(String before) {
        Matcher mention = MENTION.matcher(before);
        int mine = ++offering;
        if (!mention.find()) {
            offers.clear();
            return;
        }
        DocumentFilter filter = DocumentFilter.all().withText(mention.group(1));
        acts.tasks()
                .read(
                        () -> catalog.page(filter, DocumentSort.ISSUED_AT, true, null, OFFERED)
                                .rows(),
                        found -> {
                            if (mine == offering) {
                                offers.setAll(found);
                            }
                        },
                        acts.failed());
    }

    /** What the text before the caret becomes when an offer is taken. */
    public String take(String before, DocumentRow offer) {
        String name = row(offer);
        chosen.put(name, offer.key());
        offers.clear();
        return MENTION.matcher(before).replaceFirst(Matcher.quoteReplacement(name)) + " ";
    }

    private String row(DocumentRow offer) {
        return "#" + wording.formats().number(offer.number());
    }

    /** Writes the note down; its mentions are those still named in it. */
    public void write() {
        AccessKey document = key;
        String text = draft.get().strip();
        if (document == null || text.isEmpty() || text.length() > Change.NOTE) {
            return;
        }
        Set<AccessKey> mentions = new LinkedHashSet<>();
        chosen.forEach((name, mentioned) -> {
            if (text.contains(name)) {
                mentions.add(mentioned);
            }
        });
        Mentions.in(text).forEach(place -> mentions.add(place.key()));
        acts.perform(List.of(document), new Change.Write(text, mentions));
        draft.set("");
        chosen.clear();
    }

    /** Takes a note back; undo brings it again. */
    public void withdraw(Note note) {
        acts.withdraw(note.event());
    }

    /** Shows a document that is mentioned. */
    public void open(AccessKey mentioned) {
        opener.accept(mentioned);
    }

    /** The notes that count, oldest first. */
    public ReadOnlyObjectProperty<List<Shown>> notes() {
        return notes.getReadOnlyProperty();
    }

    /** What the mention that is being typed may mean. */
    public ObservableList<DocumentRow> offers() {
        return FXCollections.unmodifiableObservableList(offers);
    }

    public StringProperty draft() {
        return draft;
    }

    @Override
    public void close() {
        life.close();
    }
}
