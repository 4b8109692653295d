package dev.rastro.store;

import org.jspecify.annotations.Nullable;

/**
 * What the operator says of a company, beyond its registration: it holds for companies that are only known from files, too.
 *
 * @param taxpayer CNPJ or CPF, without punctuation
 * @param alias a short name, at most 60 characters; {@code null} for the registered one
 * @param group name of the group it belongs to, at most 60 characters
 * @param colour code of its colour
 * @param printProfile name of the print profile that its documents are printed with
 */
public record CompanyProfile(
        String taxpayer,
        @Nullable String alias,
        @Nullable String group,
        @Nullable String colour,
        @Nullable String printProfile) {
    /** Longest alias and group. */
    public static final int LONGEST = 60;

    public CompanyProfile {
        alias = kept(alias);
        group = kept(group);
        colour = kept(colour);
        printProfile = kept(printProfile);
    }

    private static @Nullable String kept(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip();
    }

    /** What holds until the operator says otherwise. */
    public static CompanyProfile none(String taxpayer) {
        return new CompanyProfile(taxpayer, null, null, null, null);
    }
}
