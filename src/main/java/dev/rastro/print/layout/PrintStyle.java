package dev.rastro.print.layout;

import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Margins;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Picture;
import dev.rastro.print.page.TextFit;
import java.util.Map;
import java.util.Optional;

/**
 * How one document is printed.
 *
 * @param fit measures with the font that the file will be written with
 * @param logos picture by CNPJ or CPF of the issuer, without punctuation
 * @param margins what stays free of sheets at least
 */
public record PrintStyle(TextFit fit, Map<String, Picture> logos, NfeOptions nfe, Margins margins) {
    public PrintStyle {
        logos = Map.copyOf(logos);
    }

    /** With nothing chosen for any family. */
    public PrintStyle(TextFit fit, Map<String, Picture> logos) {
        this(fit, logos, NfeOptions.standard(), Margins.NONE);
    }

    /** A sheet of that geometry with the margins that are wanted. */
    public Frame frame(Frame frame) {
        return margins.within(frame);
    }

    /** A pen for sheets of that geometry, with the margins that are wanted. */
    public Pen pen(Frame frame) {
        return new Pen(fit, frame(frame));
    }

    /** The logo of an issuer; of a branch without one of its own, that of its company (the same root of the CNPJ). */
    public Optional<Picture> logo(String issuer) {
        Picture own = logos.get(issuer);
        if (own != null || issuer.length() != 14) {
            return Optional.ofNullable(own);
        }
        return logos.entrySet().stream()
                .filter(each -> each.getKey().length() == 14 && each.getKey().startsWith(issuer.substring(0, 8)))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }
}
