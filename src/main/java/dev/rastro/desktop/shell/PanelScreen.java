package dev.rastro.desktop.shell;

import dev.rastro.desktop.documents.ListState;
import dev.rastro.desktop.panel.PanelView;
import javafx.scene.Node;

/** What needs a decision today. */
final class PanelScreen implements ScreenView {
    private final PanelView view;

    PanelScreen(Bench bench) {
        view = new PanelView(
                bench.session().panel(),
                bench.session().documents().state().map(state -> state == ListState.NO_DOCUMENTS),
                DocumentsScreen.beginnings(bench),
                bench.wording(),
                bench.services().clock(),
                bench.ui());
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void focus() {
        view.focusTiles();
    }

    @Override
    public void close() {
        view.close();
    }
}
