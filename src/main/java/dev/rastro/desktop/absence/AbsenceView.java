package dev.rastro.desktop.absence;

import dev.rastro.desktop.absence.AbsenceViewModel.Answer;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import dev.rastro.sefaz.absence.AbsenceReport;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks for a key and shows why its document is not here. */
public final class AbsenceView extends Veil implements AutoCloseable {
    private static final double WIDTH = 680;
    private static final double TALLEST = 330;

    private final AbsenceViewModel model;
    private final Wording wording;
    private final TextField typed = new TextField();
    private final VBox answers = new VBox();
    private final ScrollPane scroll = new ScrollPane(answers);
    private final Label budget = wrapped(Nodes.label("", "absence-budget"));
    private final Button ask;
    private final Button show;
    private final Lifetime life = new Lifetime();

    public AbsenceView(AbsenceViewModel model, Wording wording) {
        super(WIDTH);
        this.model = model;
        this.wording = wording;
        box.getStyleClass().add("absence");
        Label title = new Label(wording.text("action.missing"), Nodes.icon("fth-help-circle"));
        title.getStyleClass().add("page-title");
        HBox top = new HBox(
                title, Nodes.spring(), Nodes.iconButton("fth-x", wording.text("absence.close"), this::putAway));
        top.setAlignment(Pos.CENTER_LEFT);
        typed.setPromptText(wording.text("absence.prompt"));
        typed.setAccessibleText(wording.text("absence.prompt"));
        typed.textProperty().bindBidirectional(model.typed());
        life.onClose(() -> typed.textProperty().unbindBidirectional(model.typed()));
        typed.setOnAction(event -> model.explain());
        Button explain = new Button(wording.text("absence.explain"), Nodes.icon("fth-search"));
        explain.setOnAction(event -> model.explain());
        explain.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(typed, Priority.ALWAYS);
        HBox question = new HBox(typed, explain);
        question.getStyleClass().add("absence-row");
        answers.getStyleClass().add("absence-answers");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        scroll.getStyleClass().add("absence-scroll");
        ask = new Button(wording.text("absence.ask"), Nodes.icon("fth-radio"));
        ask.setId("ask-by-key");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setOnAction(event -> model.ask());
        show = new Button(wording.text("absence.show"), Nodes.icon("fth-file-text"));
        show.getStyleClass().add("accent");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(event -> {
            putAway();
            model.showDocument();
        });
        HBox.setHgrow(budget, Priority.ALWAYS);
        HBox asking = new HBox(budget, Nodes.spring(), ask, show);
        asking.setAlignment(Pos.CENTER_LEFT);
        asking.getStyleClass().add("absence-row");
        Label outcome = wrapped(Nodes.label("", "absence-outcome"));
        life.bind(model.outcome(), words -> {
            outcome.setText(words);
            Nodes.shown(outcome, !words.isEmpty());
        });
        box.getChildren().addAll(top, question, scroll, asking, outcome);
        life.bind(model.mayAsk(), may -> ask.setDisable(!may));
        life.bind(model.report(), this::show);
    }

    private void show(@Nullable AbsenceReport report) {
        answers.getChildren().setAll(model.answers().stream().map(this::answer).toList());
        scroll.setVvalue(0);
        Nodes.shown(scroll, report != null);
        budget.setText(model.budget());
        Nodes.shown(ask, report != null && report.asker() != null);
        Nodes.shown(show, report != null && report.here());
        Nodes.shown(ask.getParent(), report != null && report.key() != null);
    }

    private Node answer(Answer answer) {
        Label cause = wrapped(Nodes.label(answer.cause(), "absence-cause"));
        Label next = wrapped(new Label(answer.next(), Nodes.icon("fth-arrow-right")));
        next.getStyleClass().add("absence-next");
        Label code = Nodes.label(wording.text("absence.code", answer.code()), "absence-code");
        VBox lines = new VBox(cause, next, code);
        lines.getStyleClass().add("absence-answer");
        return lines;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Asks about a key, or for one. */
    public void open(String key) {
        model.begin(key);
        open(typed);
        typed.selectAll();
    }

    @Override
    public void close() {
        life.close();
    }
}
