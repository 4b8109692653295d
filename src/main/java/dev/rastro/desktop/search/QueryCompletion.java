package dev.rastro.desktop.search;

import dev.rastro.search.Completion;
import java.util.Collection;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;

/** Offers names of fields and values below the search field while a query is typed; Enter takes one, Escape none. */
public final class QueryCompletion extends AutoCompletionBinding<Completion> {
    private final TextField field;
    private final ChangeListener<String> typing;

    public QueryCompletion(TextField field, SearchViewModel model) {
        super(field, request -> offers(field, model), new Words());
        this.field = field;
        this.typing = (value, before, now) -> {
            if (field.isFocused()) {
                setUserInput(now);
            }
        };
        setDelay(0);
        setVisibleRowCount(8);
        field.textProperty().addListener(typing);
    }

    private static Collection<Completion> offers(TextField field, SearchViewModel model) {
        String typed = field.getText();
        // While a letter is typed, the caret still stands before it.
        List<Completion> offers = model.completions(typed, typed.length());
        return offers.size() == 1 && offers.getFirst().applied(typed).equals(typed) ? List.of() : offers;
    }

    @Override
    protected void completeUserInput(Completion completion) {
        field.setText(completion.applied(field.getText()));
        field.positionCaret(field.getLength());
    }

    @Override
    public void dispose() {
        field.textProperty().removeListener(typing);
    }

    private static final class Words extends StringConverter<Completion> {
        @Override
        public String toString(Completion completion) {
            return completion.text();
        }

        @Override
        public Completion fromString(String text) {
            throw new UnsupportedOperationException("A completion is chosen, not typed: " + text);
        }
    }
}
