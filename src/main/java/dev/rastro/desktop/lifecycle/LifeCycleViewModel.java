package dev.rastro.desktop.lifecycle;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.timeline.LifeCourse;
import dev.rastro.timeline.LifeCourses;
import dev.rastro.timeline.Timeline;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The course of the document that is looked at, computed anew with each of its timelines. For the screen's thread only. */
public final class LifeCycleViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final LifeCourses courses;
    private final Clock clock;

    /**
     * What is shown.
     *
     * @param dimensions codes of what is true beside the situation
     */
    public record Shown(LifeCourse course, Set<String> dimensions) {}

    public LifeCycleViewModel(
            ObservableValue<@Nullable Timeline> timeline, LifeCourses courses, Clock clock, Lifetime life) {
        this.courses = courses;
        this.clock = clock;
        life.bind(timeline, this::take);
    }

    private void take(@Nullable Timeline timeline) {
        shown.set(
                timeline == null
                        ? null
                        : new Shown(courses.course(timeline, OffsetDateTime.now(clock)), timeline.dimensions()));
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }
}
