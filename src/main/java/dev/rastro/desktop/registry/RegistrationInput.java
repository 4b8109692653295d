package dev.rastro.desktop.registry;

import com.google.common.base.Splitter;
import dev.rastro.dfe.DistributionService;
import dev.rastro.sefaz.certificate.KeyHolders;
import dev.rastro.sefaz.company.AwarenessRule;
import dev.rastro.sefaz.company.Company;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form's contents, once they make sense. */
record RegistrationInput(Company company, AwarenessRule awareness) {
    private static final Splitter COMMAS =
            Splitter.onPattern("[,;\\s]+").omitEmptyStrings().trimResults();

    /** What is typed does not make sense; the key is that of its text. */
    static final class UnfitInputException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String key;

        UnfitInputException(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    static RegistrationInput of(RegistrationViewModel form) throws UnfitInputException {
        String uf = form.uf().get();
        Set<DistributionService> services = form.chosenServices();
        String taxpayer = Company.taxpayer(form.taxpayer().get())
                .orElseThrow(() -> new UnfitInputException("registration.unfit.taxpayer"));
        if (form.name().get().isBlank()) {
            throw new UnfitInputException("registration.unfit.name");
        }
        if (uf == null) {
            throw new UnfitInputException("registration.unfit.uf");
        }
        if (!form.looks().fits()) {
            throw new UnfitInputException("registration.unfit.looks");
        }
        String certificate = form.certificate().get().strip();
        return new RegistrationInput(
                new Company(
                        taxpayer,
                        form.name().get().strip(),
                        uf,
                        form.environment().get(),
                        services,
                        certificate.isEmpty() ? null : new KeyHolders().lasting(certificate)),
                new AwarenessRule(
                        form.awareness().get(),
                        suppliers(form),
                        minimum(form.minimum().get())));
    }

    private static List<String> suppliers(RegistrationViewModel form) throws UnfitInputException {
        List<String> found = COMMAS.splitToList(form.suppliers().get().replaceAll("[./-]", ""));
        for (String each : found) {
            if (!each.matches("[0-9A-Z]{8}|[0-9A-Z]{12}[0-9]{2}|[0-9]{11}")) {
                throw new UnfitInputException("registration.unfit.suppliers");
            }
        }
        return found;
    }

    /** Thousands may be separated; the decimal sign is the one that comes last. */
    private static @Nullable BigDecimal minimum(String typed) throws UnfitInputException {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        int decimal = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        boolean cents = decimal >= 0 && text.length() - decimal <= 3;
        String whole = (cents ? text.substring(0, decimal) : text).replaceAll("[.,]", "");
        String rest = cents ? "." + text.substring(decimal + 1) : "";
        if (!(whole + rest).matches("[0-9]{1,13}(\\.[0-9]{1,2})?")) {
            throw new UnfitInputException("registration.unfit.minimum");
        }
        return new BigDecimal(whole + rest);
    }
}
