package dev.rastro.desktop.shell;

import dev.rastro.desktop.absence.AbsenceView;
import dev.rastro.desktop.acts.MarkPicker;
import dev.rastro.desktop.acts.PickVeil;
import dev.rastro.desktop.acts.StageEditor;
import dev.rastro.desktop.acts.StagesViewModel;
import dev.rastro.desktop.acts.TagEditor;
import dev.rastro.desktop.acts.TagEditorViewModel;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.detail.LargePreview;
import dev.rastro.desktop.freshness.FreshnessView;
import dev.rastro.desktop.help.HelpView;
import dev.rastro.desktop.palette.PaletteView;
import dev.rastro.desktop.palette.PaletteViewModel;
import dev.rastro.desktop.preferences.SettingsView;
import dev.rastro.desktop.preferences.SettingsViewModel;
import dev.rastro.desktop.printing.PrintScope;
import dev.rastro.desktop.printing.PrintView;
import dev.rastro.desktop.printing.ProfileChoice;
import dev.rastro.desktop.printing.ProfileEditorView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can stand over the window; a new veil is one line here. */
final class Veils {
    private final Session session;
    private final Lifetime life;
    private final List<Veil> all = new ArrayList<>();
    private final PaletteView palette;
    private final SettingsView settings;
    private final HelpView help;
    private final PrintView print;
    private final LargePreview large;
    private final ProfileEditorView profiles;
    private final TagEditor tags;
    private final MarkPicker picker;
    private final StageEditor stages;
    private final @Nullable AbsenceView absence;

    Veils(Bench bench) {
        session = bench.session();
        life = bench.life();
        PrintSession printing = session.printing();
        PaletteViewModel offered = PaletteParts.model(bench, this::openSettings);
        life.onClose(offered::close);
        palette = add(new PaletteView(offered, bench.wording()), PaletteView::close);
        settings = add(
                new SettingsView(
                        new SettingsViewModel(bench.preferences(), bench.shortcuts(), bench.wording()),
                        bench.wording()),
                SettingsView::close);
        help = add(HelpParts.view(bench, life), HelpView::close);
        print = add(
                new PrintView(printing.print(), bench.dialogs(), bench.wording(), this::editProfiles),
                PrintView::close);
        large = add(
                new LargePreview(
                        session.shown().large(),
                        bench.wording(),
                        bench.ui(),
                        List.of(new ProfileChoice(
                                printing.profiles(), bench.wording().text("print.profile"), life))),
                LargePreview::close);
        profiles = add(
                new ProfileEditorView(
                        printing.editor(), printing.print().printers(), bench.dialogs(), bench.ui(), bench.wording()),
                ProfileEditorView::close);
        add(new FreshnessView(session.shown().freshness(), bench.wording()), FreshnessView::close);
        tags = add(new TagEditor(new TagEditorViewModel(session.acts()), bench.wording()), TagEditor::close);
        picker = new MarkPicker(session.acts(), add(new PickVeil(), closed -> {}), bench.wording());
        stages = add(
                new StageEditor(new StagesViewModel(session.acts(), bench.wording()), bench.wording()),
                StageEditor::close);
        AuthoritySession authorities = session.authorities();
        absence = authorities == null
                ? null
                : add(new AbsenceView(authorities.absence(), bench.wording()), AbsenceView::close);
    }

    private <V extends Veil> V add(V veil, Consumer<V> close) {
        all.add(veil);
        life.onClose(() -> close.accept(veil));
        return veil;
    }

    /** To be put over the window, lowest first. */
    List<Veil> all() {
        return List.copyOf(all);
    }

    /** Puts away whatever stands there. */
    void putAway() {
        all.forEach(Veil::putAway);
    }

    /** Shows the tags of the selected documents. */
    void openTags() {
        tags.open(session.documents().selection().get());
    }

    /** Asks for the stage of the selected documents. */
    void openStage() {
        picker.stage(session.documents().selection().get());
    }

    /** Shows the stages there are, to be written anew. */
    void openStages() {
        stages.open();
    }

    /** Asks who sees to the selected documents. */
    void openAssign() {
        picker.assign(session.documents().selection().get());
    }

    void openPalette() {
        palette.open();
    }

    /** Opens the help at a topic; "" for the first one. */
    void openHelp(String topic) {
        help.open(topic);
    }

    /** Opens the settings with some words searched for; "" for all of them. */
    void openSettings(String words) {
        settings.open(words);
    }

    void openPrint(PrintScope scope) {
        print.open(scope, session.printing().print().output().get());
    }

    void openLarge() {
        large.open();
    }

    void editProfiles() {
        session.printing().chooseSample();
        session.printing().print().findPrinters();
        profiles.open(session.printing()::sampleIssuer);
    }

    /** Asks why the document of a key, if it is one, is not here. */
    void openMissing(String key) {
        if (absence != null) {
            absence.open(key);
        }
    }
}
