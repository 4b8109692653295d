package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.print.profile.NamedProfile;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Chooses the profile that the window prints with. */
public final class ProfileChoice extends ComboBox<NamedProfile> {
    private boolean filling;

    /** @param name what is read out */
    public ProfileChoice(ProfilesViewModel model, String name, Lifetime life) {
        setAccessibleText(name);
        getStyleClass().add("profile-choice");
        setConverter(new StringConverter<>() {
            @Override
            public String toString(NamedProfile profile) {
                return profile == null ? "" : profile.name();
            }

            @Override
            public NamedProfile fromString(String text) {
                throw new UnsupportedOperationException(text + ": the box cannot be typed into");
            }
        });
        life.bind(model.revision(), changed -> {
            filling = true;
            getItems().setAll(model.book().get().profiles());
            setValue(model.chosen().get());
            filling = false;
        });
        setOnAction(event -> {
            NamedProfile chosen = getValue();
            if (!filling && chosen != null) {
                model.choose(chosen);
            }
        });
        setOnShowing(event -> model.refresh());
    }
}
