package dev.rastro.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class ScreenshotTourTest {
    @TempDir
    Path folder;

    @Test
    void takesEveryMainScreenInBothThemes() throws Exception {
        try (RealServices real = new RealServices(folder, 220)) {
            Path pictures = Path.of("target", "screenshots");
            List<Path> written = new ScreenshotTour(real.services, pictures).runOnToolkit();

            assertThat(written)
                    .extracting(path -> path.getFileName().toString().replaceAll("^\\d+-|\\.png$", ""))
                    .contains(
                            "empty-light",
                            "empty-dark",
                            "list-light",
                            "list-dark",
                            "items-dark",
                            "old-situation-light",
                            "english-dark");
            for (Path path : written) {
                BufferedImage image = ImageIO.read(path.toFile());
                assertThat(image.getWidth()).as("%s", path).isEqualTo(RastroWindow.WIDTH);
                assertThat(image.getHeight()).as("%s", path).isEqualTo(RastroWindow.HEIGHT);
            }
        }
    }
}
