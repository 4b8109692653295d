package dev.rastro.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
    private final ManualExecutor executor = new ManualExecutor();
    private final TaskRunner tasks = new TaskRunner(executor, new ManualUi());
    private final List<String> heard = new ArrayList<>();

    @Test
    void aLongTaskIsShownUntilItEnds() {
        RunningTask task = tasks.start(
                "Importando",
                running -> {
                    running.report(0.5, "1 de 2");
                    return running.cancelled() ? "stopped" : "done";
                },
                heard::add,
                failure -> heard.add(failure.toString()));
        assertThat(tasks.running()).containsExactly(task);
        assertThat(tasks.pending()).isEqualTo(1);
        task.cancel();
        executor.runAll();

        assertThat(heard).containsExactly("stopped");
        assertThat(task.progress().get()).isEqualTo(0.5);
        assertThat(task.detail().get()).isEqualTo("1 de 2");
        assertThat(tasks.running()).isEmpty();
        assertThat(tasks.pending()).isZero();
    }

    @Test
    void aFailureIsToldAndEndsTheTask() {
        tasks.start(
                "Lendo",
                running -> {
                    throw new IOException("gone");
                },
                value -> heard.add("value"),
                failure -> heard.add(failure.getMessage()));
        executor.runAll();

        assertThat(heard).containsExactly("gone");
        assertThat(tasks.running()).isEmpty();
    }
}
