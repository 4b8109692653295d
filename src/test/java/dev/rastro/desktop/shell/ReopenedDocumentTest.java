package dev.rastro.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.documents.MemoryCatalog;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.SettingsFile;
import dev.rastro.dfe.AccessKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReopenedDocumentTest {
    private static final AccessKey KEY = MemoryCatalog.key(1);
    private static final AccessKey OTHER = MemoryCatalog.key(2);

    @TempDir
    Path folder;

    private final ManualUi ui = new ManualUi();
    private final ManualExecutor executor = new ManualExecutor();
    private final MemoryCatalog catalog = new MemoryCatalog();
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.DOCUMENTS);
    private final ObjectProperty<@Nullable AccessKey> lead = new SimpleObjectProperty<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Settings settings;

    @BeforeEach
    void begin() {
        settings = new Settings(SettingsFile.open(folder.resolve("settings")));
        settings.openDocument(KEY);
        catalog.rows.add(MemoryCatalog.row(1));
    }

    private ReopenedDocument open() {
        return new ReopenedDocument(
                screen, lead, catalog::find, settings, ui, new TaskRunner(executor, ui), failures::add);
    }

    @Test
    void comesWithTheFirstLookAtTheListAndNotBefore() {
        open();
        screen.set(Screen.PANEL);
        ui.timePasses();
        executor.runAll();
        assertThat(lead.get()).isNull();
        screen.set(Screen.DOCUMENTS);
        assertThat(lead.get()).as("looked for in the background").isNull();
        executor.runAll();
        assertThat(lead.get()).isEqualTo(KEY);
        lead.set(null);
        screen.set(Screen.PANEL);
        screen.set(Screen.DOCUMENTS);
        executor.runAll();
        assertThat(lead.get()).as("put away by the operator").isNull();
    }

    @Test
    void comesAtOnceWhereTheWindowBeginsWithTheList() {
        open();
        ui.timePasses();
        executor.runAll();
        assertThat(lead.get()).isEqualTo(KEY);
    }

    @Test
    void whatTheStoreDoesNotHaveStaysAwayInSilence() {
        catalog.rows.clear();
        ReopenedDocument reopened = open();
        ui.timePasses();
        executor.runAll();
        assertThat(lead.get()).isNull();
        assertThat(failures).isEmpty();
        reopened.close();
        assertThat(settings.openDocument()).isEmpty();
    }

    @Test
    void givesWayToWhatTheOperatorOpens() {
        ReopenedDocument reopened = open();
        ui.timePasses();
        lead.set(OTHER);
        executor.runAll();
        assertThat(lead.get()).isEqualTo(OTHER);
        reopened.close();
        assertThat(settings.openDocument()).hasValue(OTHER);
    }

    @Test
    void staysWrittenDownUntilTheListWasLookedAt() {
        screen.set(Screen.PANEL);
        ReopenedDocument reopened = open();
        ui.timePasses();
        reopened.close();
        assertThat(settings.openDocument()).hasValue(KEY);
        screen.set(Screen.DOCUMENTS);
        executor.runAll();
        assertThat(lead.get()).as("after the end").isNull();
    }

    @Test
    void aFailureIsToldAndForgetsNothing() {
        ReopenedDocument reopened = new ReopenedDocument(
                screen,
                lead,
                key -> {
                    throw new IllegalStateException("no store");
                },
                settings,
                ui,
                new TaskRunner(executor, ui),
                failures::add);
        ui.timePasses();
        executor.runAll();
        assertThat(failures).hasSize(1);
        reopened.close();
        assertThat(settings.openDocument()).hasValue(KEY);
    }
}
