package dev.rastro.desktop.registry;

import dev.rastro.company.CompanyColours;
import dev.rastro.company.CompanyProfiles;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.store.CompanyProfile;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Short name, group, colour and print profile of the company in the form. For the screen's thread only. */
public final class CompanyLooksForm {
    private final CompanyProfiles profiles;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final CompanyColours colours = CompanyColours.load();
    private final StringProperty alias = new SimpleStringProperty("");
    private final StringProperty group = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> colour = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> printProfile = new SimpleObjectProperty<>();
    private final ObservableList<String> groups = FXCollections.observableArrayList();

    CompanyLooksForm(CompanyProfiles profiles, TaskRunner tasks, Consumer<Throwable> failed) {
        this.profiles = profiles;
        this.tasks = tasks;
        this.failed = failed;
    }

    void clear() {
        put(CompanyProfile.none(""));
        readGroups(all -> {});
    }

    /** Shows what is known of a company. */
    void show(String taxpayer) {
        put(CompanyProfile.none(taxpayer));
        readGroups(all -> all.stream()
                .filter(profile -> profile.taxpayer().equals(taxpayer))
                .forEach(this::put));
    }

    private void readGroups(Consumer<List<CompanyProfile>> then) {
        tasks.read(
                profiles::all,
                all -> {
                    TreeSet<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                    for (CompanyProfile profile : all) {
                        String name = profile.group();
                        if (name != null) {
                            named.add(name);
                        }
                    }
                    groups.setAll(named);
                    then.accept(all);
                },
                failed);
    }

    private void put(CompanyProfile profile) {
        alias.set(profile.alias() == null ? "" : profile.alias());
        group.set(profile.group() == null ? "" : profile.group());
        colour.set(profile.colour());
        printProfile.set(profile.printProfile());
    }

    /** Whether the names fit. */
    boolean fits() {
        return alias.get().strip().length() <= CompanyProfile.LONGEST
                && group.get().strip().length() <= CompanyProfile.LONGEST;
    }

    /** Keeps what {@link #of} said; for the background. */
    void write(CompanyProfile profile) {
        profiles.set(profile);
    }

    /** What the form says of a company. */
    CompanyProfile of(String taxpayer) {
        return new CompanyProfile(taxpayer, alias.get(), group.get(), colour.get(), printProfile.get());
    }

    /** Short name; empty for the registered one. */
    public StringProperty alias() {
        return alias;
    }

    /** Name of a group, a new one or one of {@link #groups}; empty for none. */
    public StringProperty group() {
        return group;
    }

    /** Code of a colour; {@code null} for none. */
    public ObjectProperty<@Nullable String> colour() {
        return colour;
    }

    /** Name of a print profile; {@code null} for the one of the window. */
    public ObjectProperty<@Nullable String> printProfile() {
        return printProfile;
    }

    /** The groups there are. */
    public ObservableList<String> groups() {
        return FXCollections.unmodifiableObservableList(groups);
    }

    /** The colours there are. */
    public List<CompanyColours.Colour> colours() {
        return colours.all();
    }
}
