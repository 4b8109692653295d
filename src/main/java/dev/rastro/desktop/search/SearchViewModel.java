package dev.rastro.desktop.search;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.SearchAdvanced;
import dev.rastro.search.Completion;
import dev.rastro.search.Excerpt;
import dev.rastro.search.SearchService;
import dev.rastro.search.SearchWords;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What there is to say of a search beside its results. */
public final class SearchViewModel implements AutoCloseable {
    private final SearchService search;
    private final StringProperty text;
    private final ObservableValue<@Nullable AccessKey> lead;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final Wording wording;
    private final SearchWords words;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper suggestion = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Excerpt>> excerpt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Lifetime life = new Lifetime();

    /**
     * Follows a search.
     *
     * @param text as typed
     * @param nothingFound whether the list has an answer without documents
     * @param lead the document that is looked at
     */
    public SearchViewModel(
            SearchService search,
            StringProperty text,
            ObservableValue<Boolean> nothingFound,
            ObservableValue<@Nullable AccessKey> lead,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.search = search;
        this.text = text;
        this.lead = lead;
        this.tasks = tasks;
        this.wording = wording;
        this.words = new SearchWords(wording.messages().locale());
        this.failed = notices.failed(wording.text("doing.search"));
        life.listen(text, this::typed);
        life.listen(nothingFound, this::answered);
        life.listen(lead, key -> showExcerpt());
        life.onClose(bus.subscribe(SearchAdvanced.class, advanced -> ui.run(this::showHint))::close);
    }

    /** What could not be understood, or is not in the index yet; "" when there is nothing to say. */
    public ReadOnlyStringProperty hint() {
        return hint.getReadOnlyProperty();
    }

    /** The query that may have been meant, when this one finds nothing; "" for none. */
    public ReadOnlyStringProperty suggestion() {
        return suggestion.getReadOnlyProperty();
    }

    /** Where in the document that is looked at something was found. */
    public ReadOnlyObjectProperty<Optional<Excerpt>> excerpt() {
        return excerpt.getReadOnlyProperty();
    }

    /** The name of the field that an excerpt is of. */
    public String fieldOf(Excerpt found) {
        return words.field(found);
    }

    /** What may be typed next. */
    public List<Completion> completions(String typed, int caret) {
        return search.completions(typed, caret);
    }

    /** Searches for what is suggested. */
    public void takeSuggestion() {
        String better = suggestion.get();
        if (!better.isEmpty()) {
            text.set(better);
        }
    }

    private void typed(String now) {
        suggestion.set("");
        showHint();
        showExcerpt();
    }

    private void showHint() {
        String asked = text.get();
        String problems = search.problems(asked).stream().map(words::problem).collect(Collectors.joining("; "));
        if (asked.isBlank() || !problems.isEmpty()) {
            hint.set(problems.isEmpty() ? "" : wording.text("search.problem", problems));
            return;
        }
        answer(search::behind, behind -> hint.set(behind == 0 ? "" : wording.text("search.behind", behind)));
    }

    private void answered(boolean nothing) {
        if (nothing && !text.get().isBlank()) {
            String asked = text.get();
            answer(() -> search.didYouMean(asked), better -> suggestion.set(better.orElse("")));
        }
    }

    private void showExcerpt() {
        AccessKey key = lead.getValue();
        String asked = text.get();
        if (key == null || asked.isBlank()) {
            excerpt.set(Optional.empty());
            return;
        }
        answer(() -> search.excerpt(key, asked), found -> {
            if (key.equals(lead.getValue())) {
                excerpt.set(found);
            }
        });
    }

    /** Answers to questions no longer asked are dropped. */
    private <T> void answer(Callable<T> question, Consumer<T> answer) {
        String asked = text.get();
        tasks.read(
                question,
                value -> {
                    if (asked.equals(text.get())) {
                        answer.accept(value);
                    }
                },
                failed);
    }

    @Override
    public void close() {
        life.close();
    }
}
