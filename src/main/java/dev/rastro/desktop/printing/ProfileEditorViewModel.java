package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.Debounce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pages.PagesViewModel;
import dev.rastro.desktop.pages.Zoom;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.profile.LogoRefusedException;
import dev.rastro.print.profile.NamedProfile;
import dev.rastro.print.profile.ProfileBook;
import dev.rastro.print.profile.Profiles;
import dev.rastro.print.profile.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Edits the print profiles on a copy, which is written as a whole or given up, and shows a document as it would be printed.
 * For the screen's thread only.
 */
public final class ProfileEditorViewModel implements AutoCloseable {
    private static final Duration REST = Duration.ofMillis(300);

    private final Profiles profiles;
    private final ProfilesViewModel shared;
    private final PrintSample sample;
    private final TaskRunner tasks;
    private final Wording wording;
    private final Consumer<Throwable> failed;
    private final PagesViewModel preview;
    private final ReadOnlyObjectWrapper<ProfileBook> draft = new ReadOnlyObjectWrapper<>(ProfileBook.standard());
    private final ObjectProperty<NamedProfile> edited = new SimpleObjectProperty<>(NamedProfile.standard());
    private final StringProperty name = new SimpleStringProperty("");
    private final Map<Setting, StringProperty> values = new EnumMap<>(Setting.class);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
    private final Debounce drawing;
    private final Lifetime life = new Lifetime();
    private boolean filling;

    /** @param sample what is shown while it is edited */
    public ProfileEditorViewModel(
            Profiles profiles,
            ProfilesViewModel shared,
            PrintSample sample,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.profiles = profiles;
        this.shared = shared;
        this.sample = sample;
        this.tasks = tasks;
        this.wording = wording;
        this.failed = notices.failed(wording.text("doing.profiles"));
        preview = new PagesViewModel(tasks, ui, notices.failed(wording.text("doing.preview")));
        life.onClose(preview::close);
        preview.zoom().set(Zoom.PAGE);
        drawing = new Debounce(ui, REST, this::draw);
        life.onClose(drawing::close);
        for (Setting setting : Setting.values()) {
            StringProperty value = new SimpleStringProperty(setting.standard());
            values.put(setting, value);
            life.listen(value, now -> changed());
        }
        life.listen(name, now -> changed());
        life.listen(edited, this::fill);
    }

    /** Begins with what is in the file now, at the profile that the window prints with. */
    public void begin() {
        draft.set(shared.book().get());
        message.set(String.join(" ", shared.problems()));
        edited.set(draft.get().find(shared.chosen().get().name()).orElseGet(draft.get()::usualProfile));
        fill(edited.get());
    }

    private void fill(NamedProfile profile) {
        filling = true;
        // What is being typed is left as it is: a blank at its end may be followed by a word.
        if (!name.get().strip().equals(profile.name())) {
            name.set(profile.name());
        }
        values.forEach((setting, value) -> {
            if (!setting.domain().canonical(value.get()).equals(Optional.of(profile.value(setting)))) {
                value.set(profile.value(setting));
            }
        });
        filling = false;
        savable.set(refusal(name.get().strip(), profile).isEmpty());
        drawing.request();
    }

    private void changed() {
        if (filling) {
            return;
        }
        String wanted = name.get().strip();
        NamedProfile before = edited.get();
        message.set(refusal(wanted, before));
        savable.set(message.get().isEmpty());
        if (!message.get().isEmpty()) {
            return;
        }
        NamedProfile now = before.named(wanted);
        for (Map.Entry<Setting, StringProperty> each : values.entrySet()) {
            String value = each.getValue().get();
            if (each.getKey().domain().canonical(value).isPresent()) {
                now = now.with(each.getKey(), value);
            }
        }
        if (!now.equals(before)) {
            draft.set(draft.get().with(before.name(), now));
            filling = true;
            edited.set(now);
            filling = false;
        }
    }

    private String refusal(String wanted, NamedProfile before) {
        if (!ProfileBook.isName(wanted)) {
            return wording.text("profiles.name.unfit");
        }
        boolean taken = !before.isCalled(wanted) && draft.get().find(wanted).isPresent();
        return taken ? wording.text("profiles.name.taken", wanted) : "";
    }

    /** Another profile, like the one that is edited. */
    public void add() {
        String base = wording.text("profiles.new");
        String free = base;
        for (int i = 2; draft.get().find(free).isPresent(); i++) {
            free = base + " " + i;
        }
        NamedProfile made = edited.get().named(free);
        draft.set(draft.get().with("", made));
        edited.set(made);
    }

    /** Takes the profile that is edited away; the last one stays. */
    public void remove() {
        ProfileBook less = draft.get().without(edited.get().name());
        draft.set(less);
        edited.set(less.usualProfile());
    }

    /** The profile that is edited is used where none is chosen. */
    public void makeUsual() {
        draft.set(draft.get().withUsual(edited.get().name()));
    }

    /** Whether it is. */
    public boolean usual(NamedProfile profile) {
        return profile.isCalled(draft.get().usual());
    }

    /** Gives a company a logo: copies the picture, or says why it cannot be one. */
    public void addLogo(String owner, Path picture) {
        String id = Profiles.owner(owner).orElse("");
        if (id.isEmpty()) {
            message.set(wording.text("profiles.logo.owner"));
            return;
        }
        tasks.read(
                () -> profiles.keepLogo(id, picture),
                path -> {
                    message.set("");
                    draft.set(draft.get().withLogo(id, path));
                    drawing.request();
                },
                failure -> {
                    if (failure instanceof LogoRefusedException refused) {
                        message.set(shared.words(refused.problem()));
                    } else {
                        failed.accept(failure);
                    }
                });
    }

    /** Takes a company's logo away. */
    public void removeLogo(String owner) {
        draft.set(draft.get().withLogo(owner, ""));
        drawing.request();
    }

    private void draw() {
        Callable<PrintProfile> maker = shared.maker(edited.get(), draft.get().logos());
        preview.renew(() -> sample.pdf(maker.call()));
    }

    /** Writes all profiles. {@code saved} hears when they are. */
    public void save(Runnable saved) {
        if (!savable.get()) {
            return;
        }
        NamedProfile now = edited.get();
        shared.save(draft.get(), () -> {
            shared.choose(Objects.requireNonNullElse(
                    shared.book().get().find(now.name()).orElse(null), now));
            saved.run();
        });
    }

    /** Whether what is typed can be written. */
    public ReadOnlyBooleanProperty savable() {
        return savable.getReadOnlyProperty();
    }

    /** All profiles as they would be written. */
    public ReadOnlyObjectProperty<ProfileBook> draft() {
        return draft.getReadOnlyProperty();
    }

    /** The profile that is edited; another one may be chosen. */
    public ObjectProperty<NamedProfile> edited() {
        return edited;
    }

    public StringProperty name() {
        return name;
    }

    /** The value of a setting as it is written. */
    public StringProperty value(Setting setting) {
        return Objects.requireNonNull(values.get(setting));
    }

    /** What does not hold, in words; empty where all does. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** A document printed by the profile that is edited. */
    public PagesViewModel preview() {
        return preview;
    }

    @Override
    public void close() {
        life.close();
    }
}
