package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.lifecycle.LifeCycleViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.QuarantineChanged;
import dev.rastro.store.ExchangeJournal;
import dev.rastro.store.OriginalStore;
import dev.rastro.store.SeenDocuments;
import dev.rastro.timeline.LifeCourses;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineService;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The document that is looked at: its time line at once, the rest when its tab is opened. */
public final class DetailViewModel implements AutoCloseable {
    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(300);

    /** Items, or why there are none. */
    public record Items(List<ItemLine> lines, boolean supported) {}

    private final OriginalStore originals;
    private final TimelineService timelines;
    private final ItemsReader itemsReader;
    private final XmlLayout xmlLayout = new XmlLayout();
    private final ExchangeJournal journal;
    private final CausesViewModel causes;
    private final DossierViewModel dossier;
    private final Wording wording;
    private final ReadOnlyObjectWrapper<@Nullable AccessKey> key = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<TimelineZoom> zoom = new SimpleObjectProperty<>(TimelineZoom.BRIEF);
    private final ObjectProperty<@Nullable OffsetDateTime> asOf = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Source> source = new SimpleObjectProperty<>();
    private final Loaded<Timeline> timeline;
    private final Loaded<Exchanges> exchanges;
    private final Loaded<Items> items;
    private final Loaded<XmlLayout.Result> xml;
    private final Loaded<List<Proof>> proofs;
    private final ProofReader proofReader;
    private final LifeCycleViewModel lifeCycle;
    private final SeenViewModel seen;
    private final Lifetime life = new Lifetime();

    public DetailViewModel(
            OriginalStore originals,
            TimelineService timelines,
            ExchangeJournal journal,
            ItemsReader itemsReader,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording,
            ProofServices proofs,
            LifeCourses courses,
            Clock clock,
            ProofReader proofReader,
            SeenDocuments seenDocuments) {
        Messages messages = wording.messages();
        this.journal = journal;
        this.causes = new CausesViewModel(proofs, tasks, notices, messages);
        this.dossier = new DossierViewModel(proofs.dossiers(), tasks, notices, messages);
        this.wording = wording;
        this.originals = originals;
        this.timelines = timelines;
        this.itemsReader = itemsReader;
        this.timeline = new Loaded<>(tasks, notices.failed(messages.text("doing.timeline")));
        this.exchanges = new Loaded<>(tasks, notices.failed(messages.text("doing.timeline")));
        this.items = new Loaded<>(tasks, notices.failed(messages.text("doing.items")));
        this.xml = new Loaded<>(tasks, notices.failed(messages.text("doing.xml")));
        this.proofReader = proofReader;
        this.proofs = new Loaded<>(tasks, notices.failed(messages.text("doing.proofs")));
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::reload);
        life.onClose(refresh::close);
        Consumer<Set<AccessKey>> changed = keys -> ui.run(() -> {
            AccessKey shown = key.get();
            if (shown != null && keys.contains(shown)) {
                refresh.request();
            }
        });
        life.onClose(bus.subscribe(DocumentsChanged.class, each -> changed.accept(each.keys()))::close);
        life.onClose(bus.subscribe(QuarantineChanged.class, each -> changed.accept(each.keys()))::close);
        lifeCycle = new LifeCycleViewModel(timeline.value(), courses, clock, life);
        seen = new SeenViewModel(seenDocuments, bus, tasks, notices.failed(messages.text("doing.timeline")));
        life.listen(timeline.value(), this::newTimeline);
        life.listen(timeline.value(), now -> seen.looked(asOf.get() == null ? now : null));
        life.listen(asOf, now -> reload());
    }

    /** Shows a document, or none. Showing the same again changes nothing. */
    public void show(@Nullable AccessKey wanted) {
        if (Objects.equals(wanted, key.get())) {
            return;
        }
        timeline.clear();
        exchanges.clear();
        items.clear();
        xml.clear();
        causes.clear();
        dossier.clear();
        proofs.clear();
        source.set(null);
        key.set(wanted);
        reload();
    }

    /** Reads the time line anew. */
    public void reload() {
        AccessKey shown = key.get();
        if (shown != null) {
            OffsetDateTime moment = asOf.get();
            timeline.load(() -> moment == null ? timelines.timeline(shown) : timelines.timeline(shown, moment));
        }
    }

    private void newTimeline(@Nullable Timeline now) {
        items.clear();
        proofs.clear();
        if (now != null) {
            exchanges.load(() -> Optional.of(Exchanges.of(now, journal)));
        }
        Source before = source.get();
        List<Source> all = sources();
        source.set(before != null && all.contains(before) ? before : all.isEmpty() ? null : all.getFirst());
    }

    /** The originals to look at, and the exchanges that they came by. */
    public List<Source> sources() {
        Timeline now = timeline.value().get();
        if (now == null) {
            return List.of();
        }
        List<Source> all = new ArrayList<>(Source.of(now, wording.text("xml.document")));
        all.addAll(exchangesNow().sources(wording));
        return all;
    }

    /** The exchanges with authorities behind the time line; {@code null} until they were read. */
    ReadOnlyObjectProperty<@Nullable Exchanges> exchanges() {
        return exchanges.value();
    }

    /** What is known of the exchanges behind the time line. */
    Exchanges exchangesNow() {
        Exchanges now = exchanges.value().get();
        return now == null ? Exchanges.NONE : now;
    }

    /** Reads the items, when not read yet. */
    public void needItems() {
        Timeline now = timeline.value().get();
        if (now == null || items.value().get() != null) {
            return;
        }
        String content = now.document().content();
        boolean supported =
                content != null && itemsReader.supports(now.document().family());
        items.load(() -> Optional.of(
                supported
                        ? new Items(itemsReader.items(now.document().key(), bytes(content)), true)
                        : new Items(List.of(), false)));
    }

    /** Judges every original of the document and its events, when not judged yet. */
    public void needProofs() {
        Timeline now = timeline.value().get();
        if (now == null || proofs.value().get() != null) {
            return;
        }
        List<Source> all = Source.of(now, wording.text("xml.document"));
        proofs.load(() -> Optional.of(all.stream()
                .map(each -> new Proof(each, proofReader.check(bytes(each.content()))))
                .toList()));
    }

    /** {@code null} until they were judged. */
    public ReadOnlyObjectProperty<@Nullable List<Proof>> proofs() {
        return proofs.value();
    }

    /** Lays out the chosen original. */
    public void needXml() {
        Source chosen = source.get();
        if (chosen == null) {
            xml.clear();
        } else {
            xml.load(() -> originals.read(chosen.content()).map(xmlLayout::lay));
        }
    }

    /** The bytes of an original as they came, for copying out. */
    public Optional<byte[]> original(Source chosen) {
        return originals.read(chosen.content());
    }

    private byte[] bytes(@Nullable String content) {
        return Optional.ofNullable(content)
                .flatMap(originals::read)
                .orElseThrow(() -> new IllegalStateException("No original " + content));
    }

    /** What proves the document, for others. */
    public DossierViewModel dossier() {
        return dossier;
    }

    /** Why the rows are there. */
    public CausesViewModel causes() {
        return causes;
    }

    public ReadOnlyObjectProperty<@Nullable AccessKey> key() {
        return key.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Timeline> timeline() {
        return timeline.value();
    }

    /** What is new of it since the operator looked last. */
    SeenViewModel seen() {
        return seen;
    }

    /** Its life cycle. */
    public LifeCycleViewModel lifeCycle() {
        return lifeCycle;
    }

    public ObjectProperty<TimelineZoom> zoom() {
        return zoom;
    }

    /** The moment as of which the document is shown; {@code null} for now. */
    public ObjectProperty<@Nullable OffsetDateTime> asOf() {
        return asOf;
    }

    /** Which original the XML tab shows. */
    public ObjectProperty<@Nullable Source> source() {
        return source;
    }

    public ReadOnlyObjectProperty<@Nullable Items> items() {
        return items.value();
    }

    public ReadOnlyObjectProperty<XmlLayout.@Nullable Result> xml() {
        return xml.value();
    }

    @Override
    public void close() {
        show(null);
        life.close();
    }
}
