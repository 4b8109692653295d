package dev.rastro.desktop.help;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The topics of the help, narrowed by what is searched for, and the one that is read. */
public final class HelpViewModel implements AutoCloseable {
    private final Supplier<HelpTopics> topics;
    private final Supplier<List<HelpTopic>> keys;
    private final Wording wording;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<HelpTopic> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable HelpTopic> chosen = new SimpleObjectProperty<>();
    private final Lifetime life = new Lifetime();
    private List<HelpTopic> all = List.of();

    /**
     * The help.
     *
     * @param topics read when the help is first opened
     * @param keys the keys as they are now
     */
    public HelpViewModel(Supplier<HelpTopics> topics, Supplier<List<HelpTopic>> keys, Wording wording) {
        this.topics = topics;
        this.keys = keys;
        this.wording = wording;
        life.listen(text, typed -> narrow());
    }

    /** Begins at a topic; at the first one when there is no such topic. */
    public void begin(String id) {
        if (all.isEmpty()) {
            all = topics.get().all();
        }
        text.set("");
        narrow();
        find(id).ifPresent(chosen::set);
    }

    private Optional<HelpTopic> find(String id) {
        return shown.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    private void narrow() {
        List<String> wanted = Stream.of(SearchText.fold(text.get()).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        shown.setAll(Stream.concat(all.stream(), keys.get().stream())
                .filter(topic -> {
                    String words = SearchText.fold(String.join(
                            " ", topic.title(), topic.meaning(), topic.next(), topic.more(), kind(topic.kind())));
                    return wanted.stream().allMatch(words::contains);
                })
                .toList());
        HelpTopic before = chosen.get();
        chosen.set(
                before != null && shown.contains(before) && !wanted.isEmpty()
                        ? before
                        : shown.isEmpty() ? null : shown.getFirst());
    }

    /** What a kind of topic is called. */
    public String kind(HelpTopic.Kind kind) {
        return wording.text("help.kind." + kind.name());
    }

    /** What is searched for. */
    public StringProperty text() {
        return text;
    }

    public ObservableList<HelpTopic> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /** The topic that is read; {@code null} where nothing was found. */
    public ObjectProperty<@Nullable HelpTopic> chosen() {
        return chosen;
    }

    /** The next or the previous topic becomes the one that is read. */
    public void move(int by) {
        HelpTopic now = chosen.get();
        int to = now == null ? 0 : shown.indexOf(now) + by;
        if (to >= 0 && to < shown.size()) {
            chosen.set(shown.get(to));
        }
    }

    @Override
    public void close() {
        life.close();
    }
}
