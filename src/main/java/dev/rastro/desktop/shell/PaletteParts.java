package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.Action;
import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.companies.CompanyWording;
import dev.rastro.desktop.palette.PaletteEntry;
import dev.rastro.desktop.palette.PaletteSource;
import dev.rastro.desktop.palette.PaletteViewModel;
import dev.rastro.desktop.palette.Recent;
import dev.rastro.desktop.preferences.SettingEntry;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the palette offers: actions, screens, companies, settings and documents. */
final class PaletteParts {
    private static final int MOST = 6;
    private static final int MOST_ACTIONS = 12;
    private static final String SCREEN = "go.";

    private final Session session;
    private final ActionRegistry actions;
    private final Wording wording;

    PaletteParts(Bench bench) {
        session = bench.session();
        actions = bench.actions();
        wording = bench.wording();
    }

    /** The palette; {@code openSetting} opens the settings at one of them. */
    static PaletteViewModel model(Bench bench, Consumer<String> openSetting) {
        PaletteParts parts = new PaletteParts(bench);
        Session session = bench.session();
        Wording wording = bench.wording();
        return new PaletteViewModel(
                List.of(
                        new PaletteSource(wording.text("palette.actions"), true, MOST_ACTIONS, parts::actions),
                        new PaletteSource(wording.text("palette.screens"), true, MOST, parts::screens),
                        new PaletteSource(wording.text("palette.companies"), false, MOST, parts::companies),
                        new PaletteSource(
                                wording.text("action.settings"),
                                false,
                                MOST,
                                () -> parts.settings(bench.preferences().all(), openSetting))),
                new PaletteViewModel.Found(
                        wording.text("nav.documents"),
                        text -> parts.documents(bench.services()
                                .search()
                                .catalog()
                                .page(DocumentFilter.all().withText(text), DocumentSort.ISSUED_AT, true, null, MOST)
                                .rows())),
                new Recent(bench.settings().recent(), bench.settings()::recent),
                wording.text("palette.recent"),
                bench.ui(),
                session.tasks(),
                session.notices().failed(wording.text("doing.search")));
    }

    private List<PaletteEntry> actions() {
        return available()
                .filter(action -> !action.id().startsWith(SCREEN))
                .map(this::entry)
                .toList();
    }

    private List<PaletteEntry> screens() {
        return available()
                .filter(action -> action.id().startsWith(SCREEN))
                .map(this::entry)
                .toList();
    }

    private Stream<Action> available() {
        return actions.all().stream()
                .filter(action -> action.available().get() && !action.id().equals("actions"));
    }

    private PaletteEntry entry(Action action) {
        return new PaletteEntry(
                action.id(), action.spec().icon(), actions.text(action), "", "", actions.keys(action), action::run);
    }

    private List<PaletteEntry> companies() {
        CompanyWording words = new CompanyWording(wording);
        return session.companies().all().stream()
                .map(line -> new PaletteEntry(
                        "company:" + line.scope().id(),
                        "fth-briefcase",
                        words.name(line),
                        words.detail(line),
                        line.scope().id(),
                        "",
                        () -> {
                            session.screen().set(Screen.DOCUMENTS);
                            session.filter().company().set(line.scope());
                        }))
                .toList();
    }

    private List<PaletteEntry> settings(List<SettingEntry> all, Consumer<String> open) {
        return all.stream()
                .map(entry -> new PaletteEntry(
                        "setting:" + entry.id(),
                        "fth-settings",
                        entry.title(),
                        "",
                        entry.words(),
                        "",
                        () -> open.accept(entry.title())))
                .toList();
    }

    private List<PaletteEntry> documents(List<DocumentRow> rows) {
        return rows.stream()
                .map(row -> new PaletteEntry(
                        "document:" + row.key().value(),
                        "fth-file-text",
                        (row.family().label() + " "
                                        + (row.number() == null
                                                ? ""
                                                : wording.formats().number(row.number())))
                                .strip(),
                        (row.issuerName() == null ? wording.formats().partyId(row.issuerId()) : row.issuerName())
                                + "  \u00b7  " + wording.formats().money(row.total()) + "  \u00b7  "
                                + wording.badges().situation(row.situation()).text(),
                        "",
                        "",
                        () -> session.show(row.key())))
                .toList();
    }
}
