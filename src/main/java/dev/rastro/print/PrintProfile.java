package dev.rastro.print;

import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Margins;
import dev.rastro.print.page.Picture;
import java.util.Map;

/**
 * How documents are printed.
 *
 * @param archive whether files are PDF/A-3b with the XML inside, which needs the embedded font
 * @param logos picture by CNPJ or CPF of the issuer, without punctuation
 * @param margins what stays free of sheets at least
 */
public record PrintProfile(
        FontChoice font, Map<String, Picture> logos, NfeOptions nfe, boolean archive, Margins margins) {
    public PrintProfile {
        logos = Map.copyOf(logos);
    }

    /** For files that are no archives, with the layouts' own margins. */
    public PrintProfile(FontChoice font, Map<String, Picture> logos, NfeOptions nfe) {
        this(font, logos, nfe, false, Margins.NONE);
    }

    /** Standard font, no logo. */
    public static PrintProfile standard() {
        return new PrintProfile(FontChoice.STANDARD, Map.of(), NfeOptions.standard());
    }

    /** The same with another font. */
    public PrintProfile with(FontChoice choice) {
        return new PrintProfile(choice, logos, nfe, archive, margins);
    }

    /** The same with other options for NF-e and NFC-e. */
    public PrintProfile with(NfeOptions options) {
        return new PrintProfile(font, logos, options, archive, margins);
    }

    /** The same for archives: PDF/A-3b. */
    public PrintProfile archived() {
        return new PrintProfile(FontChoice.EMBEDDED, logos, nfe, true, margins);
    }
}
