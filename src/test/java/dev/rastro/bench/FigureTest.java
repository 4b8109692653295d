package dev.rastro.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Figure TIME = new Figure("page", 52, "ms", Goal.AT_MOST, 100, "p95");
    private static final Figure SPEED = new Figure("DANFE", 1400, "documents/s", Goal.AT_LEAST, 700, "two threads");

    @Test
    void theRatioGoesOneWayWhicheverWayIsGood() {
        assertThat(TIME.ofLimit()).isEqualTo(0.52);
        assertThat(SPEED.ofLimit()).isEqualTo(0.5);
        assertThat(List.of(TIME, SPEED)).allMatch(Figure::met);
    }

    @Test
    void aLimitIsMetWhereItLiesAndNotBeyond() {
        assertThat(new Figure("page", 100, "ms", Goal.AT_MOST, 100, "p95").met())
                .isTrue();
        assertThat(new Figure("page", 100.1, "ms", Goal.AT_MOST, 100, "p95").met())
                .isFalse();
        assertThat(new Figure("DANFE", 699, "documents/s", Goal.AT_LEAST, 700, "").met())
                .isFalse();
        assertThat(new Figure("DANFE", 0, "documents/s", Goal.AT_LEAST, 700, "").met())
                .isFalse();
    }

    @Test
    void theWorstOfSeveralIsTheOneThatCounts() {
        Figure over = new Figure("key", 60, "ms", Goal.AT_MOST, 50, "p95");
        Measurement measured = new Measurement(
                "search", 52, "ms", 100, 0.52, "at most 1 is good", List.of(TIME, over, SPEED), Map.of());
        assertThat(measured.ofLimit()).isEqualTo(1.2);
        assertThat(measured.met()).isFalse();
    }

    @Test
    void whatOneProgramTellsAnotherReads() throws IOException {
        assertThat(Figure.all(Map.of("figures", List.of(TIME.shape(), SPEED.shape()))))
                .containsExactly(TIME, SPEED);
        assertThatThrownBy(() -> Figure.all(Map.of("name", "list"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Figure.all(Map.of("figures", List.of("no figure"))))
                .isInstanceOf(IOException.class);
    }
}
