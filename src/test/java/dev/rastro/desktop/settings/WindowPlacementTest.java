package dev.rastro.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlacementTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 728);
    private static final Rectangle2D WIDE = new Rectangle2D(1366, -200, 2560, 1440);

    @Test
    void isWrittenAndReadAgain() {
        WindowPlacement placement = new WindowPlacement(-8, 12, 1366, 768, true);
        assertThat(WindowPlacement.parse(placement.toString())).contains(placement);
        for (String text : List.of("", "1,2,3", "a,b,c,d,true", "1,2,3,4,maybe", "9999999,0,1,1,true")) {
            assertThat(WindowPlacement.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void staysWhereItCanBeReached() {
        WindowPlacement onWide = new WindowPlacement(2000, 100, 1800, 1000, false);
        assertThat(onWide.on(List.of(LAPTOP, WIDE))).isEqualTo(onWide);
        WindowPlacement halfOut = new WindowPlacement(1200, 300, 1366, 768, false);
        assertThat(halfOut.on(List.of(LAPTOP))).isEqualTo(halfOut);
        assertThat(halfOut.on(List.of())).isEqualTo(halfOut);
    }

    @Test
    void comesBackToTheMainScreenWhenItsMonitorIsGone() {
        WindowPlacement onWide = new WindowPlacement(2000, 100, 1800, 1000, true);
        assertThat(onWide.on(List.of(LAPTOP))).isEqualTo(new WindowPlacement(0, 0, 1366, 728, true));
        WindowPlacement small = new WindowPlacement(5000, 100, 966, 628, false);
        assertThat(small.on(List.of(LAPTOP))).isEqualTo(new WindowPlacement(200, 50, 966, 628, false));
        assertThat(new WindowPlacement(0, -500, 966, 628, false)
                        .on(List.of(LAPTOP))
                        .y())
                .as("its title was above the screen")
                .isEqualTo(50);
    }
}
