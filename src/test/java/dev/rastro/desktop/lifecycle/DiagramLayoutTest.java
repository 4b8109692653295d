package dev.rastro.desktop.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.lifecycle.Diagram.Arrow;
import dev.rastro.desktop.lifecycle.Diagram.Box;
import dev.rastro.desktop.lifecycle.Diagram.Label;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.LifeCycle;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StateMachine;
import dev.rastro.dfe.StateMachines;
import dev.rastro.timeline.LifeCourse;
import dev.rastro.timeline.LifeStep;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing of a diagram lies over anything else, in any family and width. */
class DiagramLayoutTest {
    private final StateMachines machines = StateMachines.load(LifeCycle.load(), FiscalEventTypes.load());

    @ParameterizedTest
    @EnumSource(value = DfeFamily.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void boxesAndLabelsKeepApart(DfeFamily family) {
        StateMachine machine = machines.of(family);
        LifeCourse course = new LifeCourse(machine, List.of(new LifeStep(Situation.AUTHORIZED, null, null)), List.of());
        for (double width : new double[] {300, 420, 700}) {
            Diagram diagram = DiagramLayout.of(course, width);
            assertThat(diagram.boxes()).hasSameSizeAs(machine.states());
            assertThat(diagram.arrows()).hasSameSizeAs(machine.transitions());
            for (Box one : diagram.boxes()) {
                assertThat(one.x()).isGreaterThanOrEqualTo(0);
                assertThat(one.right()).isLessThanOrEqualTo(diagram.width());
                assertThat(one.bottom()).isLessThanOrEqualTo(diagram.height());
                diagram.boxes().stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other -> assertThat(apart(
                                        one.x(),
                                        one.y(),
                                        one.right(),
                                        one.bottom(),
                                        other.x(),
                                        other.y(),
                                        other.right(),
                                        other.bottom()))
                                .as(family + " " + one + other)
                                .isTrue());
            }
            List<Label> labels = diagram.arrows().stream().map(Arrow::label).toList();
            for (Label one : labels) {
                assertThat(one.width()).as(family.label()).isGreaterThan(80);
                assertThat(labels)
                        .filteredOn(other -> !other.equals(one))
                        .as(family + " " + one)
                        .allMatch(other -> apart(
                                one.x(),
                                one.y(),
                                one.x() + one.width(),
                                one.y() + one.height(),
                                other.x(),
                                other.y(),
                                other.x() + other.width(),
                                other.y() + other.height()));
                assertThat(diagram.boxes())
                        .as(family + " " + one)
                        .allMatch(box -> apart(
                                one.x(),
                                one.y(),
                                one.x() + one.width(),
                                one.y() + one.height(),
                                box.x(),
                                box.y(),
                                box.right(),
                                box.bottom()));
            }
        }
    }

    private static boolean apart(
            double left, double top, double right, double bottom, double x, double y, double right2, double bottom2) {
        double width = Math.min(right, right2) - Math.max(left, x);
        double height = Math.min(bottom, bottom2) - Math.max(top, y);
        return width <= 0.5 || height <= 0.5;
    }
}
