package dev.rastro.print.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.Floats;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static final Offset<Float> CLOSE = within(0.01f);

    @Test
    void usualWidthsWhereNothingIsLong() {
        assertThat(ColumnWidths.shared(100, 0, 20, new float[] {0, 30, 30}, new float[] {0, 10, 30}))
                .containsExactly(new float[] {40, 30, 30}, CLOSE);
    }

    @Test
    void theFlexibleColumnGivesFirst() {
        assertThat(ColumnWidths.shared(100, 0, 20, new float[] {0, 30, 30}, new float[] {0, 10, 45}))
                .containsExactly(new float[] {25, 30, 45}, CLOSE);
    }

    @Test
    void thenColumnsWithRoomToSpare() {
        assertThat(ColumnWidths.shared(100, 0, 20, new float[] {0, 30, 30}, new float[] {0, 10, 60}))
                .containsExactly(new float[] {20, 20, 60}, CLOSE);
    }

    @Test
    void whatIsLackingIsSharedInTheEnd() {
        assertThat(ColumnWidths.shared(100, 0, 20, new float[] {0, 30, 30}, new float[] {0, 50, 50}))
                .containsExactly(new float[] {20, 40, 40}, CLOSE);
    }

    @Property(tries = 200)
    void theSumIsTheWidthOfTheTable(
            @ForAll @Size(6) List<@IntRange(min = 5, max = 60) Integer> usual,
            @ForAll @Size(6) List<@IntRange(min = 5, max = 200) Integer> needed) {
        float[] widths = ColumnWidths.shared(500, 1, 60, Floats.toArray(usual), Floats.toArray(needed));
        float sum = 0;
        for (float width : widths) {
            assertThat(width).isPositive();
            sum += width;
        }
        assertThat(sum).isCloseTo(500, CLOSE);
        assertThat(widths[1]).isGreaterThan(59.9f);
    }
}
