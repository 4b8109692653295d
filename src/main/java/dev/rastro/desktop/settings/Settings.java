package dev.rastro.desktop.settings;

import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.detail.TimelineZoom;
import dev.rastro.desktop.dragging.DragKind;
import dev.rastro.desktop.panel.VolumeStep;
import dev.rastro.desktop.theme.Density;
import dev.rastro.desktop.theme.ThemeChoice;
import dev.rastro.dfe.AccessKey;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The remembered choices, typed. Values that make no sense are taken as absent. */
public final class Settings {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,6})?");

    private static final String SHORTCUT = "shortcut.";
    private static final String DOCUMENT_WINDOW = "window.document.";

    private final SettingsFile file;

    public Settings(SettingsFile file) {
        this.file = file;
    }

    public ThemeChoice theme() {
        return choice("theme", ThemeChoice.values()).orElse(ThemeChoice.SYSTEM);
    }

    public void theme(ThemeChoice theme) {
        file.put("theme", theme.name());
    }

    public Language language() {
        return choice("language", Language.values()).orElse(Language.PORTUGUESE);
    }

    public void language(Language language) {
        file.put("language", language.name());
    }

    /** Size of everything in percent. */
    public int zoom() {
        return (int)
                number("zoom").filter(z -> z >= 80 && z <= 200).orElse(100.0).doubleValue();
    }

    public void zoom(int percent) {
        file.put("zoom", Integer.toString(percent));
    }

    /** After how many days without a word of the authority a situation counts as not confirmed. */
    public int staleDays() {
        return number("stale.days")
                .filter(days -> days >= 1 && days <= 3650)
                .orElse(30.0)
                .intValue();
    }

    public void staleDays(int days) {
        file.put("stale.days", Integer.toString(days));
    }

    /** Where a divider stands, from 0 to 1. */
    public double divider(String name, double otherwise) {
        return number("divider." + name).filter(d -> d > 0.2 && d < 0.9).orElse(otherwise);
    }

    public void rememberDivider(String name, double position) {
        file.put("divider." + name, Double.toString(position));
    }

    /** The columns of a table as they were left, or empty. */
    public List<ColumnState> columns(String table) {
        return file.get("columns." + table).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .flatMap(text -> ColumnState.parse(text).stream())
                .toList();
    }

    public void columns(String table, List<ColumnState> columns) {
        file.put(
                "columns." + table,
                String.join(",", columns.stream().map(ColumnState::toString).toList()));
    }

    public Optional<String> sort(String table) {
        return file.get("sort." + table);
    }

    public void sort(String table, String sort) {
        file.put("sort." + table, sort);
    }

    /** The folder whose files are imported by themselves, if there is one. */
    public Optional<Path> watchedFolder() {
        return file.get("watch.folder").filter(text -> !text.isBlank()).flatMap(Settings::path);
    }

    /** Remembers the folder to watch; {@code null} for none. */
    public void watchedFolder(@Nullable Path folder) {
        file.put("watch.folder", folder == null ? "" : folder.toString());
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Name of the print profile that the window prints with, if one was chosen. */
    public Optional<String> printProfile() {
        return file.get("print.profile").filter(text -> !text.isBlank());
    }

    public void printProfile(String name) {
        file.put("print.profile", name);
    }

    /** The keys that were chosen instead of the standard ones, by the names of their bindings. */
    public Map<String, String> shortcuts() {
        return file.all(SHORTCUT);
    }

    public void shortcuts(Map<String, String> chosen) {
        file.replaceAll(SHORTCUT, chosen);
    }

    /** What was chosen in the palette lately, the last one first. */
    public List<String> recent() {
        return file.get("palette.recent").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .filter(id -> !id.isBlank())
                .toList();
    }

    public void recent(List<String> ids) {
        file.put("palette.recent", String.join(",", ids));
    }

    /** Which files of documents are dragged out. */
    public DragKind dragKind() {
        return choice("drag.kind", DragKind.values()).orElse(DragKind.XML);
    }

    public void dragKind(DragKind kind) {
        file.put("drag.kind", kind.name());
    }

    /** How many documents at once are dragged out. */
    public int dragMost() {
        return number("drag.most")
                .filter(most -> most >= 1 && most <= 1000)
                .orElse(50.0)
                .intValue();
    }

    public void dragMost(int most) {
        file.put("drag.most", Integer.toString(most));
    }

    public Density density() {
        return choice("density", Density.values()).orElse(Density.COMPACT);
    }

    public void density(Density density) {
        file.put("density", density.name());
    }

    /** Where the window stood, if it was ever closed. */
    public Optional<WindowPlacement> placement() {
        return file.get("window").flatMap(WindowPlacement::parse);
    }

    public void placement(WindowPlacement placement) {
        file.put("window", placement.toString());
    }

    /** The documents that stood in windows of their own, and where. */
    public Map<AccessKey, WindowPlacement> documentWindows() {
        Map<AccessKey, WindowPlacement> all = new LinkedHashMap<>();
        file.all(DOCUMENT_WINDOW)
                .forEach((name, place) -> AccessKey.parse(name)
                        .ifPresent(key -> WindowPlacement.parse(place).ifPresent(kept -> all.put(key, kept))));
        return all;
    }

    public void documentWindows(Map<AccessKey, WindowPlacement> open) {
        Map<String, String> all = new LinkedHashMap<>();
        open.forEach((key, place) -> all.put(key.value(), place.toString()));
        file.replaceAll(DOCUMENT_WINDOW, all);
    }

    /** The document that was open beside the list, if there was one. */
    public Optional<AccessKey> openDocument() {
        return file.get("detail.document").flatMap(AccessKey::parse);
    }

    /** Remembers the document beside the list; {@code null} for none. */
    public void openDocument(@Nullable AccessKey key) {
        file.put("detail.document", key == null ? "" : key.value());
    }

    /** Which tab of the document beside the list was open, as the window calls it. */
    public Optional<String> detailPage() {
        return file.get("detail.page");
    }

    public void detailPage(String page) {
        file.put("detail.page", page);
    }

    /** How much of time lines is shown. */
    public TimelineZoom timelineZoom() {
        return choice("timeline.zoom", TimelineZoom.values()).orElse(TimelineZoom.BRIEF);
    }

    public void timelineZoom(TimelineZoom zoom) {
        file.put("timeline.zoom", zoom.name());
    }

    /** Whether the panel counts by month or by day. */
    public VolumeStep volumeStep() {
        return choice("panel.step", VolumeStep.values()).orElse(VolumeStep.MONTH);
    }

    public void volumeStep(VolumeStep step) {
        file.put("panel.step", step.name());
    }

    /** Writes what was chosen. */
    public void save() {
        file.save();
    }

    private Optional<Double> number(String name) {
        return file.get(name).filter(text -> NUMBER.matcher(text).matches()).map(Double::valueOf);
    }

    private <E extends Enum<E>> Optional<E> choice(String name, E[] all) {
        return file.get(name)
                .flatMap(text -> Arrays.stream(all)
                        .filter(one -> one.name().equals(text))
                        .findFirst());
    }
}
