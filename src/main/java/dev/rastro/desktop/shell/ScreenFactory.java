package dev.rastro.desktop.shell;

import dev.rastro.desktop.acts.AuditView;
import dev.rastro.desktop.capture.CaptureView;
import dev.rastro.desktop.crossing.CrossingsView;
import dev.rastro.desktop.history.ChangesView;
import dev.rastro.desktop.manifest.ManifestView;
import dev.rastro.desktop.quarantine.QuarantineView;
import dev.rastro.desktop.registry.RegistryView;
import dev.rastro.dfe.Uf;
import dev.rastro.dfe.Ufs;

/** The view of each screen. */
final class ScreenFactory {
    private ScreenFactory() {}

    static ScreenView open(Screen screen, Bench bench) {
        Session session = bench.session();
        return switch (screen) {
            case PANEL -> new PanelScreen(bench);
            case DOCUMENTS -> new DocumentsScreen(bench);
            case CAPTURE ->
                ScreenView.of(new CaptureView(bench.authorities().capture(), bench.wording()), CaptureView::close);
            case MANIFESTATION ->
                ScreenView.of(
                        new ManifestView(
                                bench.authorities().manifest(),
                                bench.wording(),
                                bench.services().clock()),
                        ManifestView::close);
            case COMPANIES ->
                ScreenView.of(
                        new RegistryView(
                                bench.authorities().registry(),
                                bench.authorities().registration(),
                                Ufs.load().all().stream()
                                        .map(Uf::acronym)
                                        .sorted()
                                        .toList(),
                                session.printing().profiles().names(),
                                bench.dialogs(),
                                bench.wording()),
                        RegistryView::close);
            case CROSSINGS ->
                ScreenView.of(new CrossingsView(session.crossings(), bench.wording()), CrossingsView::close);
            case CHANGES ->
                ScreenView.of(new ChangesView(session.changes(), bench.dialogs(), bench.wording()), ChangesView::close);
            case AUDIT ->
                ScreenView.of(new AuditView(session.audit(), bench.dialogs(), bench.wording()), AuditView::close);
            case QUARANTINE ->
                ScreenView.of(
                        new QuarantineView(session.quarantine(), bench.dialogs(), bench.wording()),
                        QuarantineView::close);
        };
    }
}
