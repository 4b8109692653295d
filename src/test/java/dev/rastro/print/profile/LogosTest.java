package dev.rastro.print.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rastro.print.page.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogosTest {
    private static final String COMPANY = "99555777000180";

    @TempDir
    Path folder;

    static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private String refusal(Path file) {
        LogoRefusedException refused =
                catchThrowableOfType(LogoRefusedException.class, () -> new Profiles(folder).keepLogo(COMPANY, file));
        assertThat(refused).as("refusal of %s", file).isNotNull();
        return new ProblemText(Locale.of("pt", "BR")).of(refused.problem());
    }

    @Test
    void aLogoIsCopiedIntoTheDataFolderAndPrinted() throws Exception {
        Profiles profiles = new Profiles(folder.resolve("data"));
        String path = profiles.keepLogo(COMPANY, file("Marca.PNG", png(40, 20)));
        assertThat(path).isEqualTo("logos/99555777000180.png");
        Files.delete(folder.resolve("Marca.PNG"));
        Profiles.Ready ready = profiles.ready(NamedProfile.standard(), Map.of(COMPANY, path));
        assertThat(ready.problems()).isEmpty();
        Picture picture = Objects.requireNonNull(ready.profile().logos().get(COMPANY));
        assertThat(picture.width()).isEqualTo(40);
        // One picture, whoever asks: a file of many notes holds it once.
        assertThat(profiles.ready(NamedProfile.standard(), Map.of(COMPANY, path))
                        .profile()
                        .logos())
                .containsValue(picture);
        NamedProfile without = NamedProfile.standard().with(Setting.LOGO, "não");
        assertThat(profiles.ready(without, Map.of(COMPANY, path)).profile().logos())
                .isEmpty();
    }

    @Test
    void whatCannotBeALogoIsRefusedWithItsReason() throws IOException {
        byte[] noise = new byte[1_300_000];
        new Random(1).nextBytes(noise);
        assertThat(refusal(file("grande.png", noise)))
                .endsWith("grande.png tem 1300 kB. O limite é 1000 kB: grave a imagem menor.");
        assertThat(refusal(file("fina.png", png(4000, 1200))))
                .endsWith("fina.png tem 4000 x 1200 pontos. O limite é 4 megapixels: grave a imagem menor.");
        assertThat(refusal(file("texto.png", new byte[] {1, 2, 3}))).contains("não é uma imagem PNG ou JPEG");
        assertThat(refusal(folder.resolve("nada.png"))).contains("não foi encontrado");
        assertThat(refusal(folder)).contains("não foi encontrado");
        byte[] whole = png(300, 300);
        assertThat(refusal(file("cortada.png", Arrays.copyOf(whole, whole.length / 2))))
                .contains("não é uma imagem PNG ou JPEG");
    }

    @Test
    void aLogoThatIsGoneIsLeftOutAndTold() {
        Profiles.Ready ready = new Profiles(folder).ready(NamedProfile.standard(), Map.of(COMPANY, "logos/nada.png"));
        assertThat(ready.profile().logos()).isEmpty();
        assertThat(ready.problems()).extracting(ProfileProblem::code).containsExactly(ProfileProblem.Code.LOGO_MISSING);
    }
}
