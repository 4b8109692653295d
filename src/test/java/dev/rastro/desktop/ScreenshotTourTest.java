package dev.rastro.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.intake.SetAside;
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
            SetAside.keep(real.store, "correio/anexo.zip!pedido.xml", "<pedido numero=\"7\"/>".getBytes(UTF_8));
            SetAside.keep(real.store, "erp/saida/2026-11/danfe.pdf.xml", new byte[] {
                37, 80, 68, 70, 45, 49, 46, 55, 0, 1, 2, 3
            });
            SetAside.keep(
                    real.store,
                    "SEFAZ NFE 99555777000180 NSU 1204",
                    "<resDocumentoNovo xmlns=\"http://www.portalfiscal.inf.br/nfe\"><chNFe>?</chNFe></resDocumentoNovo>"
                            .getBytes(UTF_8));
            real.dispatcher.drain();
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
                            "preview-search-light",
                            "print-dark",
                            "profiles-light",
                            "english-dark");
            for (Path path : written) {
                BufferedImage image = ImageIO.read(path.toFile());
                assertThat(image.getWidth()).as("%s", path).isEqualTo(RastroWindow.WIDTH);
                assertThat(image.getHeight()).as("%s", path).isEqualTo(RastroWindow.HEIGHT);
            }
        }
    }
}
