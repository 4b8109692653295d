package dev.rastro.company;

import dev.rastro.store.CompanyProfile;
import java.util.List;

/**
 * What operators say of the companies they work for. Every change is an event in the log. Safe for use by several threads; a
 * change is seen by all readers when the method returns.
 */
public interface CompanyProfiles {
    /** All that were ever set, by taxpayer. */
    List<CompanyProfile> all();

    /** The profile of a taxpayer, which says nothing until it was set. */
    default CompanyProfile of(String taxpayer) {
        return all().stream()
                .filter(profile -> profile.taxpayer().equals(taxpayer))
                .findFirst()
                .orElseGet(() -> CompanyProfile.none(taxpayer));
    }

    /**
     * Puts a profile in the place of what was known; nothing happens when they are equal.
     *
     * @throws IllegalArgumentException for no CNPJ or CPF, an unknown colour, or an alias or a group that is too long
     */
    void set(CompanyProfile profile);
}
