package dev.rastro.desktop.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.update.Release;
import dev.rastro.update.UpdateCheck;
import dev.rastro.update.UpdateConsent;
import dev.rastro.update.UpdateException;
import dev.rastro.update.UpdateProblem;
import dev.rastro.update.UpdateSource;
import dev.rastro.update.Version;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateViewModelTest {
    @TempDir
    Path home;

    private final ManualUi ui = new ManualUi();
    private final Messages messages = new Messages(Language.PORTUGUESE);
    private final Notices notices = new Notices(messages);
    private UpdateSource source = () -> new Release(new Version("1.3"), URI.create("https://localhost/rastro"));
    private int asked;
    private UpdateViewModel model;

    @BeforeEach
    void open() {
        model = model();
    }

    private UpdateViewModel model() {
        UpdateCheck check = new UpdateCheck(
                new UpdateConsent(home),
                () -> {
                    asked++;
                    return source;
                },
                Version.parse("1.2"));
        UpdateViewModel made =
                new UpdateViewModel(check, new TaskRunner(Runnable::run, ui), notices, Wording.of(messages), ui);
        made.begin();
        return made;
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void nothingIsAskedUnasked() {
        ui.timePasses();

        assertThat(model.agreed().get()).isFalse();
        assertThat(asked).isZero();
        assertThat(notices.latest().get()).isNull();
    }

    @Test
    void whoAgreedIsToldOfANewerVersionOnceInARun() {
        model.agreed().set(true);
        model.close();
        try (UpdateViewModel next = model()) {
            assertThat(next.agreed().get()).isTrue();
            assertThat(asked).isZero();

            ui.timePasses();

            assertThat(asked).isEqualTo(1);
            assertThat(next.state().get()).isEqualTo("versão 1.3 disponível em https://localhost/rastro");
            assertThat(Objects.requireNonNull(notices.latest().get()).code()).isEqualTo("RST-166");
        }
    }

    @Test
    void askingWithoutConsentSaysWhatIsMissing() {
        model.ask();

        assertThat(model.state().get()).contains("não foi autorizada", "[RST-162]");
        assertThat(notices.latest().get()).isNull();
    }

    @Test
    void whatStandsInTheWayIsSaidWhereItIsAskedAndNowhereElse() {
        source = () -> {
            throw new UpdateException(UpdateProblem.UNREACHABLE, "localhost", null);
        };
        model.agreed().set(true);
        model.ask();

        assertThat(model.state().get())
                .isEqualTo("localhost não respondeu. Confira a rede e tente mais tarde; nada mais"
                        + " depende disso. [RST-164]");
        assertThat(notices.latest().get()).isNull();
        model.agreed().set(false);
        assertThat(model.state().get()).isEmpty();
    }

    @Test
    void theNewestSaysSo() {
        source = () -> new Release(new Version("1.2"), URI.create("https://localhost/rastro"));
        model.agreed().set(true);
        model.ask();

        assertThat(model.state().get()).isEqualTo("esta é a mais nova (1.2)");
        assertThat(notices.latest().get()).isNull();
    }
}
