package dev.rastro.desktop.companies;

import dev.rastro.company.CompanyColours;
import dev.rastro.company.CompanyDirectory;
import dev.rastro.company.CompanyDirectory.Member;
import dev.rastro.company.CompanyProfiles;
import dev.rastro.company.CompanyScope;
import dev.rastro.company.DirectoryLine;
import dev.rastro.company.EffectiveProfiles;
import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.log.Bus;
import dev.rastro.log.CompaniesChanged;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.SearchText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The companies to choose from, and how they look. Read when asked and when a company changed: it goes through the whole
 * list of documents, so not at every change of one. For the screen's thread only.
 */
public final class CompanyChooserViewModel implements AutoCloseable {
    private static final int MOST_OTHERS = 300;
    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(500);

    private final DocumentCatalog catalog;
    private final @Nullable CompanyRegistry registry;
    private final CompanyProfiles profiles;
    private final ObjectProperty<@Nullable CompanyScope> chosen;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final CompanyColours colours = CompanyColours.load();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<DirectoryLine> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<EffectiveProfiles> looks =
            new ReadOnlyObjectWrapper<>(EffectiveProfiles.of(List.of()));
    private final Lifetime life = new Lifetime();
    private CompanyDirectory directory = new CompanyDirectory(List.of(), EffectiveProfiles.of(List.of()));

    /**
     * The companies.
     *
     * @param registry those under capture, {@code null} where there is no capture
     * @param chosen whose documents are shown; {@code null} for all
     */
    public CompanyChooserViewModel(
            DocumentCatalog catalog,
            @Nullable CompanyRegistry registry,
            CompanyProfiles profiles,
            ObjectProperty<@Nullable CompanyScope> chosen,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            String doing) {
        this.catalog = catalog;
        this.registry = registry;
        this.profiles = profiles;
        this.chosen = chosen;
        this.tasks = tasks;
        this.failed = notices.failed(doing);
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        life.onClose(bus.subscribe(CompaniesChanged.class, change -> ui.run(refresh::request))::close);
        life.listen(text, typed -> narrow());
    }

    /** Reads them anew. */
    public void refresh() {
        tasks.read(this::read, this::show, failed);
    }

    private CompanyDirectory read() {
        List<Member> own = registry == null
                ? List.of()
                : registry.all().stream()
                        .map(company -> new Member(company.taxpayer(), company.name(), true))
                        .toList();
        List<Member> others = catalog.companies(MOST_OTHERS).stream()
                .map(company -> new Member(company.id(), company.name(), false))
                .toList();
        return CompanyDirectory.of(own, others, profiles.all());
    }

    private void show(CompanyDirectory read) {
        directory = read;
        looks.set(read.profiles());
        narrow();
        // A group may have other members than before.
        CompanyScope before = chosen.get();
        if (before != null) {
            directory.find(before.id()).filter(now -> !now.equals(before)).ifPresent(chosen::set);
        }
    }

    /** Lines whose name or number holds what was typed, with the lines above and below them. */
    private void narrow() {
        String wanted = SearchText.fold(text.get().strip());
        String digits = wanted.replaceAll("[./-]", "");
        List<DirectoryLine> all = directory.lines();
        TreeSet<Integer> kept = new TreeSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (matches(all.get(i), wanted, digits)) {
                keepWithRelatives(all, i, kept);
            }
        }
        List<DirectoryLine> found = kept.stream().map(all::get).toList();
        if (!shown.equals(found)) {
            shown.setAll(found);
        }
    }

    private static boolean matches(DirectoryLine line, String wanted, String digits) {
        boolean number = !digits.isEmpty()
                && !line.scope().isGroup()
                && SearchText.fold(line.scope().id()).contains(digits);
        return number || SearchText.fold(line.scope().name()).contains(wanted);
    }

    private static void keepWithRelatives(List<DirectoryLine> all, int index, Set<Integer> kept) {
        kept.add(index);
        int level = all.get(index).level();
        for (int i = index - 1; i >= 0 && level > 0; i--) {
            if (all.get(i).level() < level) {
                level = all.get(i).level();
                kept.add(i);
            }
        }
        for (int i = index + 1;
                i < all.size() && all.get(i).level() > all.get(index).level();
                i++) {
            kept.add(i);
        }
    }

    /** The lines to choose from, as narrowed by {@link #text}. */
    public ObservableList<DirectoryLine> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /** All there are, whatever was typed. */
    public List<DirectoryLine> all() {
        return directory.lines();
    }

    /** What narrows the lines. */
    public StringProperty text() {
        return text;
    }

    /** Whose documents are shown; {@code null} for all. */
    public ObjectProperty<@Nullable CompanyScope> chosen() {
        return chosen;
    }

    /** What a remembered id stands for today. */
    public Optional<CompanyScope> find(String id) {
        return directory.find(id);
    }

    /** What operators say of companies. */
    public ReadOnlyObjectProperty<EffectiveProfiles> looks() {
        return looks.getReadOnlyProperty();
    }

    /** The colour of one company as #rrggbb, if it has one. */
    public Optional<String> colour(@Nullable String taxpayer) {
        return taxpayer == null
                ? Optional.empty()
                : web(looks.get().of(taxpayer).colour());
    }

    /** The colour to tell a company from others by; none while one company alone is shown. */
    public Optional<String> dot(@Nullable String taxpayer) {
        CompanyScope scope = chosen.get();
        return scope != null && scope.parties().single() ? Optional.empty() : colour(taxpayer);
    }

    /** A colour of the table as #rrggbb. */
    public Optional<String> web(@Nullable String code) {
        return code == null ? Optional.empty() : colours.find(code).map(CompanyColours.Colour::web);
    }

    /** The colour of what is chosen, if it has one. */
    public Optional<String> chosenColour() {
        CompanyScope scope = chosen.get();
        return directory.lines().stream()
                .filter(line -> scope != null && line.scope().id().equals(scope.id()))
                .findFirst()
                .flatMap(line -> web(line.colour()));
    }

    /** The print profile that all of a scope print with, if they have one in common. */
    public Optional<String> printProfile(@Nullable CompanyScope scope) {
        if (scope == null) {
            return Optional.empty();
        }
        List<Optional<String>> named = directory.lines().stream()
                .filter(line -> line.members() == 1
                        && scope.parties().include(line.scope().id()))
                .map(line ->
                        Optional.ofNullable(looks.get().of(line.scope().id()).printProfile()))
                .distinct()
                .toList();
        return named.size() == 1 ? named.getFirst() : Optional.empty();
    }

    @Override
    public void close() {
        life.close();
    }
}
