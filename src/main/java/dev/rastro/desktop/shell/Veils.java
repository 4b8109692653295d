package dev.rastro.desktop.shell;

import dev.rastro.desktop.absence.AbsenceView;
import dev.rastro.desktop.acts.MarkPicker;
import dev.rastro.desktop.acts.PickVeil;
import dev.rastro.desktop.acts.TagEditor;
import dev.rastro.desktop.acts.TagEditorViewModel;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.detail.LargePreview;
import dev.rastro.desktop.freshness.FreshnessView;
import dev.rastro.desktop.help.HelpTopic;
import dev.rastro.desktop.help.HelpTopic.Kind;
import dev.rastro.desktop.help.HelpTopics;
import dev.rastro.desktop.help.HelpView;
import dev.rastro.desktop.help.HelpViewModel;
import dev.rastro.desktop.palette.PaletteView;
import dev.rastro.desktop.palette.PaletteViewModel;
import dev.rastro.desktop.preferences.SettingsView;
import dev.rastro.desktop.preferences.SettingsViewModel;
import dev.rastro.desktop.preferences.ShortcutEditor;
import dev.rastro.desktop.printing.PrintScope;
import dev.rastro.desktop.printing.PrintView;
import dev.rastro.desktop.printing.ProfileChoice;
import dev.rastro.desktop.printing.ProfileEditorView;
import dev.rastro.timeline.Timeline;
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
        HelpViewModel explained = new HelpViewModel(
                () -> new HelpTopics(
                        bench.wording(), session.pending().staleDays().get()),
                () -> keys(bench.shortcuts()),
                bench.wording());
        life.onClose(explained::close);
        help = add(new HelpView(explained, bench.wording()), HelpView::close);
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

    /** Asks who sees to the selected documents. */
    void openAssign() {
        picker.assign(session.documents().selection().get());
    }

    void openPalette() {
        palette.open();
    }

    /** The keys as topics of the help. */
    private static List<HelpTopic> keys(ShortcutEditor shortcuts) {
        return shortcuts.keymap().bindings().stream()
                .filter(binding -> shortcuts.keymap().keys(binding).isPresent())
                .map(binding -> new HelpTopic(
                        HelpTopic.id(Kind.SHORTCUT, binding.name()),
                        Kind.SHORTCUT,
                        shortcuts.name(binding),
                        shortcuts.keys(binding),
                        shortcuts.keys(binding),
                        "",
                        ""))
                .toList();
    }

    /** Opens the help at the situation of the document that is looked at. */
    void openHelp() {
        Timeline shown = session.screen().get() == Screen.DOCUMENTS
                ? session.detail().timeline().get()
                : null;
        help.open(
                shown == null
                        ? ""
                        : HelpTopic.id(
                                Kind.SITUATION, shown.document().situation().code()));
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
