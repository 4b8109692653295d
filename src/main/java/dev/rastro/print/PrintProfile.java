package dev.rastro.print;

import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Picture;
import java.util.Map;

/**
 * How documents are printed.
 *
 * @param logos picture by CNPJ or CPF of the issuer, without punctuation
 */
public record PrintProfile(FontChoice font, Map<String, Picture> logos) {
    public PrintProfile {
        logos = Map.copyOf(logos);
    }

    /** Standard font, no logo. */
    public static PrintProfile standard() {
        return new PrintProfile(FontChoice.STANDARD, Map.of());
    }
}
