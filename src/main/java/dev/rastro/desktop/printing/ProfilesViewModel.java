package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.profile.NamedProfile;
import dev.rastro.print.profile.ProblemText;
import dev.rastro.print.profile.ProfileBook;
import dev.rastro.print.profile.ProfileProblem;
import dev.rastro.print.profile.Profiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The print profiles, and which one the window prints with. For the screen's thread only. */
public final class ProfilesViewModel {
    private final Profiles profiles;
    private final Settings settings;
    private final TaskRunner tasks;
    private final ProblemText words;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<ProfileBook> book = new ReadOnlyObjectWrapper<>(ProfileBook.standard());
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<NamedProfile> chosen = new ReadOnlyObjectWrapper<>(NamedProfile.standard());

    private @Nullable String preferred;

    public ProfilesViewModel(Profiles profiles, Settings settings, TaskRunner tasks, Notices notices, Wording wording) {
        this.profiles = profiles;
        this.settings = settings;
        this.tasks = tasks;
        this.words = new ProblemText(wording.messages().locale());
        this.failed = notices.failed(wording.text("doing.profiles"));
    }

    /** Reads the file anew: it may have been edited by hand. */
    public void refresh() {
        tasks.read(profiles::book, this::show, failed);
    }

    private void show(ProfileBook now) {
        boolean other = !now.equals(book.get());
        if (other) {
            book.set(now);
        }
        NamedProfile wanted = Optional.ofNullable(preferred)
                .flatMap(now::find)
                .or(() -> settings.printProfile().flatMap(now::find))
                .orElseGet(now::usualProfile);
        if (other || !wanted.equals(chosen.get())) {
            chosen.set(wanted);
            revision.set(revision.get() + 1);
        }
    }

    /** Prints with the profile of that name as long as it is preferred to the chosen one; {@code null} for none. */
    public void prefer(@Nullable String name) {
        preferred = name;
        show(book.get());
    }

    /** Prints with that one from now on. */
    public void choose(NamedProfile profile) {
        settings.printProfile(profile.name());
        if (!profile.equals(chosen.get())) {
            chosen.set(profile);
            revision.set(revision.get() + 1);
        }
    }

    /** Writes the profiles, and prints with the chosen one as it is then. */
    public void save(ProfileBook changed, Runnable saved) {
        tasks.read(
                () -> {
                    profiles.save(changed);
                    return profiles.book();
                },
                now -> {
                    show(now);
                    // A logo may be another one under the same name.
                    revision.set(revision.get() + 1);
                    saved.run();
                },
                failed);
    }

    /** What makes the profile ready: with the logos of now. To be called in the background. */
    public Callable<PrintProfile> maker(NamedProfile profile) {
        return maker(profile, book.get().logos());
    }

    /** The same with other logos. */
    Callable<PrintProfile> maker(NamedProfile profile, Map<String, String> logos) {
        return () -> profiles.ready(profile, logos).profile();
    }

    /** What does not hold in the file, in words. */
    public List<String> problems() {
        return book.get().problems().stream().map(words::of).toList();
    }

    String words(ProfileProblem problem) {
        return words.of(problem);
    }

    /** All there are. */
    public ReadOnlyObjectProperty<ProfileBook> book() {
        return book.getReadOnlyProperty();
    }

    /** The names of all there are. */
    public ObservableValue<List<String>> names() {
        return book.map(all -> all.profiles().stream().map(NamedProfile::name).toList());
    }

    /** Goes up whenever prints look different than before. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** The one that the window prints with. */
    public ReadOnlyObjectProperty<NamedProfile> chosen() {
        return chosen.getReadOnlyProperty();
    }
}
