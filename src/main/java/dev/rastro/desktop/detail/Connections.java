package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.LinksChanged;
import dev.rastro.store.DocumentLinks;
import dev.rastro.store.DocumentLinks.Related;
import dev.rastro.timeline.freight.FreightTrace;
import dev.rastro.timeline.freight.FreightTraces;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the shown document has to do with others: read while somebody looks at it. */
public final class Connections implements AutoCloseable {
    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(400);
    /** More than anybody reads in a list beside a document; the rest is counted. */
    private static final int LIMIT = 500;

    /** What is looked at. */
    public enum Look {
        NOTHING,
        RELATED,
        FREIGHT
    }

    private final DocumentLinks links;
    private final FreightTraces traces;
    private final ReadOnlyObjectProperty<@Nullable AccessKey> key;
    private final Consumer<AccessKey> opener;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.NOTHING);
    private final ObjectProperty<Look> kind = new SimpleObjectProperty<>(Look.RELATED);
    private final Loaded<Related> related;
    private final Loaded<FreightTrace> freight;
    private final Lifetime life = new Lifetime();

    /**
     * Follows a document.
     *
     * @param key the document that is shown
     * @param opener shows another document
     */
    public Connections(
            DocumentLinks links,
            FreightTraces traces,
            ReadOnlyObjectProperty<@Nullable AccessKey> key,
            Consumer<AccessKey> opener,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.links = links;
        this.traces = traces;
        this.key = key;
        this.opener = opener;
        related = new Loaded<>(tasks, notices.failed(wording.text("doing.related")));
        freight = new Loaded<>(tasks, notices.failed(wording.text("doing.related")));
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::read);
        life.onClose(refresh::close);
        life.onClose(
                bus.subscribe(LinksChanged.class, changed -> ui.run(() -> concerning(changed.keys(), refresh)))::close);
        life.onClose(
                bus.subscribe(DocumentsChanged.class, changed -> ui.run(() -> concerning(changed.keys(), refresh)))
                        ::close);
        life.listen(key, now -> {
            related.clear();
            freight.clear();
            read();
        });
        life.listen(look, now -> read());
        life.listen(kind, now -> {
            if (look.get() != Look.NOTHING) {
                look.set(now);
            }
        });
    }

    private void concerning(Set<AccessKey> keys, Coalesce refresh) {
        AccessKey shown = key.get();
        Related now = related.value().get();
        boolean linked = now != null && now.links().stream().anyMatch(link -> keys.contains(link.other()));
        FreightTrace trace = freight.value().get();
        boolean aboard = trace != null && trace.members().stream().anyMatch(member -> keys.contains(member.key()));
        if (shown != null && (keys.contains(shown) || linked || aboard)) {
            refresh.request();
        }
    }

    private void read() {
        AccessKey shown = key.get();
        if (shown == null) {
            return;
        }
        switch (look.get()) {
            case RELATED -> related.load(() -> Optional.of(links.related(shown, LIMIT)));
            case FREIGHT -> freight.load(() -> traces.trace(shown));
            case NOTHING -> {}
        }
    }

    /** What somebody looks at. */
    ObjectProperty<Look> look() {
        return look;
    }

    /** What is shown of the others whenever somebody looks: the documents, or their freight. */
    public ObjectProperty<Look> kind() {
        return kind;
    }

    /** The linked documents; {@code null} until they were read. */
    ReadOnlyObjectProperty<@Nullable Related> related() {
        return related.value();
    }

    /** The freight; {@code null} until it was read. */
    ReadOnlyObjectProperty<@Nullable FreightTrace> freight() {
        return freight.value();
    }

    /** The document that is shown. */
    @Nullable
    AccessKey shown() {
        return key.get();
    }

    /** Shows another document. */
    void open(AccessKey other) {
        opener.accept(other);
    }

    @Override
    public void close() {
        life.close();
    }
}
