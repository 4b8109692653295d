package dev.rastro.desktop.lifecycle;

import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.lifecycle.Diagram.Arrow;
import dev.rastro.desktop.lifecycle.Diagram.Box;
import dev.rastro.desktop.lifecycle.Diagram.Point;
import dev.rastro.timeline.LifeCourse;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/** Draws a state machine and the way through it; laid out anew for every width. */
final class DiagramPane extends Pane {
    private static final double DOT = 6;
    private static final double HEAD = 7;

    private final Wording wording;
    private final LifeCycleWording words;
    private @Nullable LifeCourse course;
    private double drawn;

    DiagramPane(Wording wording) {
        this.wording = wording;
        words = new LifeCycleWording(wording);
        getStyleClass().add("life-diagram");
        setMinWidth(0);
    }

    void show(LifeCourse now) {
        course = now;
        drawn = 0;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (course != null && getWidth() > 0 && getWidth() != drawn) {
            drawn = getWidth();
            draw(course);
        }
        super.layoutChildren();
    }

    private void draw(LifeCourse now) {
        Diagram diagram = DiagramLayout.of(now, drawn);
        getChildren().clear();
        diagram.arrows().stream().filter(arrow -> !arrow.taken()).forEach(this::draw);
        diagram.arrows().stream().filter(Arrow::taken).forEach(this::draw);
        Circle start = new Circle(diagram.start().x(), diagram.start().y(), DOT);
        start.getStyleClass().add("life-start");
        getChildren().add(start);
        diagram.boxes().forEach(box -> getChildren().add(node(box, now)));
        setMinHeight(diagram.height());
        setPrefHeight(diagram.height());
    }

    private void draw(Arrow arrow) {
        Polyline line = new Polyline();
        arrow.line().forEach(point -> line.getPoints().addAll(point.x(), point.y()));
        Polygon head = head(arrow.line());
        Label label = Nodes.label(words.label(arrow), "life-label");
        label.setWrapText(true);
        label.setAlignment(arrow.label().upon() ? Pos.BOTTOM_LEFT : Pos.CENTER_LEFT);
        HoverTip.on(label, arrow.way().description() + "\n" + arrow.way().source());
        label.resizeRelocate(
                arrow.label().x(),
                arrow.label().y(),
                arrow.label().width(),
                arrow.label().height());
        label.setManaged(false);
        line.getStyleClass().add("life-line");
        head.getStyleClass().add("life-head");
        if (arrow.taken()) {
            List.of(line, head, label).forEach(node -> node.getStyleClass().add("taken"));
        }
        getChildren().addAll(line, head, label);
    }

    private static Polygon head(List<Point> line) {
        Point tip = line.getLast();
        Point before = line.get(line.size() - 2);
        double angle = Math.atan2(tip.y() - before.y(), tip.x() - before.x());
        Polygon head = new Polygon();
        for (double side : new double[] {0, 2.6, -2.6}) {
            head.getPoints()
                    .addAll(
                            side == 0 ? tip.x() : tip.x() + HEAD * Math.cos(angle + side),
                            side == 0 ? tip.y() : tip.y() + HEAD * Math.sin(angle + side));
        }
        return head;
    }

    private VBox node(Box box, LifeCourse now) {
        BadgeModel badge = wording.badges().situation(box.state());
        Label name = new Label(badge.text(), Nodes.icon(badge.icon()));
        name.getStyleClass().add("life-name");
        HoverTip.on(name, badge.help());
        name.setMinWidth(USE_PREF_SIZE);
        VBox node = new VBox(name);
        node.setFillWidth(false);
        String when = words.when(box);
        if (!when.isEmpty()) {
            Label moment = Nodes.label(when, "life-when");
            moment.setWrapText(true);
            moment.setMaxWidth(box.width() - 2 * HEAD);
            node.getChildren().add(moment);
        }
        node.getStyleClass().addAll("life-state", badge.tone().styleClass());
        style(node, "terminal", box.state().terminal());
        style(node, "visited", box.visited());
        style(node, "current", box.current());
        node.setAlignment(Pos.CENTER);
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setAccessibleText(words.spoken(box, now));
        node.setManaged(false);
        node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        return node;
    }

    private static void style(VBox node, String styleClass, boolean on) {
        if (on) {
            node.getStyleClass().add(styleClass);
        }
    }
}
