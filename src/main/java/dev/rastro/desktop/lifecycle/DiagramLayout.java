package dev.rastro.desktop.lifecycle;

import dev.rastro.desktop.lifecycle.Diagram.Arrow;
import dev.rastro.desktop.lifecycle.Diagram.Box;
import dev.rastro.desktop.lifecycle.Diagram.Label;
import dev.rastro.desktop.lifecycle.Diagram.Point;
import dev.rastro.desktop.lifecycle.Diagram.Visit;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StateMachine.Transition;
import dev.rastro.timeline.LifeCourse;
import dev.rastro.timeline.LifeStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a state machine out for a given width. Pure; one for each layout. */
final class DiagramLayout {
    private static final double MARGIN = 12;
    /** Room left of the spine for ways that pass a situation by. */
    private static final double RAIL = 14;

    private static final double BOX_WIDTH = 132;
    private static final double END_WIDTH = 118;
    private static final double BOX_HEIGHT = 54;
    private static final double LANE = 48;
    /** Three lines of words. */
    private static final double LABEL = 40;

    private static final double BETWEEN_ENDS = 20;
    private static final double BELOW_START = 26;
    private static final double GAP_ROW = 36;
    private static final double ELBOW = 9;
    private static final double PORT = 12;
    private static final double LEAST_WIDTH = 2 * MARGIN + BOX_WIDTH + END_WIDTH + RAIL + 130;

    private final LifeCourse course;
    private final double width;
    private final List<@Nullable Situation> spine = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Map<Situation, Box> boxes = new EnumMap<>(Situation.class);
    private Point start = new Point(0, 0);

    private record Lane(Transition way, double y) {}

    /** A vertical stretch of the spine: from the middle of its first lane to that of its last. */
    private record Stretch(@Nullable Situation state, double top, double bottom) {}

    private DiagramLayout(LifeCourse course, double width) {
        this.course = course;
        this.width = Math.max(width, LEAST_WIDTH);
    }

    /** Lays out a course; narrower than it can be drawn makes no difference. */
    static Diagram of(LifeCourse course, double width) {
        return new DiagramLayout(course, width).lay();
    }

    private Diagram lay() {
        spine.add(null);
        course.machine().states().stream().filter(state -> !state.terminal()).forEach(spine::add);
        List<Stretch> stretches = stretches();
        ends();
        lanes.forEach(this::across);
        along(stretches);
        double height = Stream.concat(
                                boxes.values().stream().map(Box::bottom),
                                lanes.stream().map(lane -> lane.y() + PORT))
                        .max(Comparator.naturalOrder())
                        .orElse(0.0)
                + MARGIN;
        return new Diagram(start, List.copyOf(boxes.values()), List.copyOf(arrows), width, height);
    }

    private double spineX() {
        return MARGIN + RAIL;
    }

    private double endX() {
        return width - MARGIN - END_WIDTH;
    }

    /** The spine from top to bottom: each situation as tall as its lanes, and rows for the ways along the spine below it. */
    private List<Stretch> stretches() {
        List<Stretch> result = new ArrayList<>();
        double y = MARGIN;
        for (Situation state : spine) {
            double top = y;
            boolean dot = state == null;
            double lane = dot ? top + (toEnds(state).isEmpty() ? PORT : LABEL) : top + LABEL + 2;
            double begin = lane;
            double bottom = dot ? lane + PORT : top + BOX_HEIGHT;
            Situation before = null;
            for (Transition way : toEnds(state)) {
                lane += before != null && before != way.to() ? BETWEEN_ENDS : 0;
                lanes.add(new Lane(way, lane));
                bottom = Math.max(bottom, lane + BOX_HEIGHT / 2);
                before = way.to();
                lane += LANE;
            }
            result.add(new Stretch(state, top, bottom));
            if (state == null) {
                start = new Point(spineX() + BOX_WIDTH / 2, begin);
                y = Math.max(bottom, start.y() + PORT);
            } else {
                boxes.put(state, box(state, spineX(), top, bottom - top));
                y = bottom;
            }
            int rows = rowsBelow(state).size();
            y += rows == 0 ? BELOW_START : rows * GAP_ROW;
        }
        return result;
    }

    private Stream<Transition> ways(@Nullable Situation from) {
        return course.machine().transitions().stream().filter(way -> way.from() == from);
    }

    private List<Transition> toEnds(@Nullable Situation from) {
        return ways(from)
                .filter(way -> way.to().terminal())
                .sorted(Comparator.comparing(Transition::to))
                .toList();
    }

    /** The ways along the spine that are told in the gap below a situation: those that go down from it, or back up to it. */
    private List<Transition> rowsBelow(@Nullable Situation upper) {
        int place = spine.indexOf(upper);
        return course.machine().transitions().stream()
                .filter(way -> !way.to().terminal())
                .filter(way -> Math.min(spine.indexOf(way.from()), spine.indexOf(way.to())) == place)
                .toList();
    }

    private Box box(Situation state, double x, double y, double height) {
        List<Visit> visits = course.path().stream()
                .filter(step -> step.state() == state)
                .map(step -> new Visit(step.at()))
                .toList();
        return new Box(state, x, y, state.terminal() ? END_WIDTH : BOX_WIDTH, height, visits, course.state() == state);
    }

    /** Each end beside the first run of its lanes, below the end before it. */
    private void ends() {
        double free = MARGIN;
        List<Situation> order =
                lanes.stream().map(lane -> lane.way().to()).distinct().toList();
        for (Situation end : order) {
            int first = 0;
            while (lanes.get(first).way().to() != end) {
                first++;
            }
            int last = first;
            while (last + 1 < lanes.size() && lanes.get(last + 1).way().to() == end) {
                last++;
            }
            double top = Math.max(free, lanes.get(first).y() - BOX_HEIGHT / 2);
            double bottom = Math.max(top + BOX_HEIGHT, lanes.get(last).y() + PORT);
            long others = lanes.stream().filter(lane -> lane.way().to() == end).count() - (last - first + 1);
            bottom = Math.max(bottom, lanes.get(last).y() + PORT * (1 + others));
            boxes.put(end, box(end, endX(), top, bottom - top));
            free = bottom + MARGIN;
        }
    }

    private void across(Lane lane) {
        Transition way = lane.way();
        Box end = Objects.requireNonNull(boxes.get(way.to()));
        double from = way.from() == null
                ? start.x() + PORT / 2
                : Objects.requireNonNull(boxes.get(way.from())).right();
        boolean straight = lane.y() >= end.y() + PORT / 2 && lane.y() <= end.bottom() - PORT / 2;
        List<Point> line = new ArrayList<>();
        line.add(new Point(from, lane.y()));
        int bends =
                (int) arrows.stream().filter(arrow -> arrow.line().size() > 2).count();
        double elbow = endX() - 2 * ELBOW - bends * ELBOW;
        if (!straight) {
            double port = end.bottom() - PORT / 2 - bends % 3 * PORT;
            line.add(new Point(elbow, lane.y()));
            line.add(new Point(elbow, port));
            line.add(new Point(endX(), port));
        } else {
            line.add(new Point(endX(), lane.y()));
        }
        double labelX = Math.max(from, spineX() + BOX_WIDTH) + 8;
        double labelEnd = straight ? endX() - ELBOW : elbow - 4;
        arrows.add(new Arrow(
                way, line, new Label(labelX, lane.y() - LABEL - 1, labelEnd - labelX, LABEL, true), taken(way)));
    }

    private void along(List<Stretch> stretches) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch upper = stretches.get(i);
            List<Transition> rows = rowsBelow(upper.state());
            double top = upper.state() == null ? start.y() + PORT / 2 : upper.bottom();
            double first = upper.state() == null ? Math.max(upper.bottom(), start.y() + PORT) : upper.bottom();
            for (int row = 0; row < rows.size(); row++) {
                Transition way = rows.get(row);
                double y = first + row * GAP_ROW + GAP_ROW / 2;
                double x = way.from() == null && rows.size() == 1 ? start.x() : spineX() + 20 + row * 20.0;
                double labelX =
                        spineX() + (rows.size() == 1 && way.from() == null ? BOX_WIDTH / 2 : 20 * rows.size()) + 12;
                Label label = new Label(labelX, y - GAP_ROW / 2, endX() - labelX - 3 * ELBOW, GAP_ROW, false);
                arrows.add(new Arrow(way, vertical(way, x, y, top), label, taken(way)));
            }
        }
    }

    private List<Point> vertical(Transition way, double x, double row, double top) {
        Box to = Objects.requireNonNull(boxes.get(way.to()));
        if (spine.indexOf(way.to()) < spine.indexOf(way.from())) {
            Box from = Objects.requireNonNull(boxes.get(Objects.requireNonNull(way.from())));
            return List.of(new Point(x, from.y()), new Point(x, to.bottom()));
        }
        boolean next = spine.indexOf(way.to()) == spine.indexOf(way.from()) + 1;
        double begin = way.from() == null ? start.y() : top;
        List<Point> line = new ArrayList<>();
        if (way.from() == null && x != start.x()) {
            line.add(start);
            line.add(new Point(start.x(), begin + PORT));
            line.add(new Point(x, begin + PORT));
        } else {
            line.add(new Point(x, way.from() == null ? begin + PORT / 2 : begin));
        }
        if (next) {
            line.add(new Point(x, to.y()));
        } else {
            double enter = to.y() + BOX_HEIGHT / 2;
            line.add(new Point(x, row));
            line.add(new Point(MARGIN, row));
            line.add(new Point(MARGIN, enter));
            line.add(new Point(spineX(), enter));
        }
        return line;
    }

    private boolean taken(Transition way) {
        Situation from = null;
        for (LifeStep step : course.path()) {
            if (way.from() == from && way.to() == step.state() && Objects.equals(way.event(), step.event())) {
                return true;
            }
            from = step.state();
        }
        return false;
    }
}
