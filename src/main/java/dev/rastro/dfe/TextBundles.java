package dev.rastro.dfe;

import java.util.Locale;
import java.util.ResourceBundle;

/** Opens the texts of a package: Portuguese unless English is wanted, whatever the machine speaks. */
public final class TextBundles {
    private TextBundles() {}

    /**
     * Opens a bundle.
     *
     * @param name full name of the bundle, as of a class
     * @throws java.util.MissingResourceException when there is none, which is a defect of the build
     */
    public static ResourceBundle open(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
