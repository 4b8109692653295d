package dev.rastro.company;

import dev.rastro.store.CompanyProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a company: what was said of it, and for a branch (filial) what was said of its head office (matriz) where
 * nothing was said of the branch itself. A name is never handed down. Immutable; safe for use by several threads.
 */
public final class EffectiveProfiles {
    private final Map<String, CompanyProfile> byTaxpayer;

    private EffectiveProfiles(Map<String, CompanyProfile> byTaxpayer) {
        this.byTaxpayer = Map.copyOf(byTaxpayer);
    }

    public static EffectiveProfiles of(Collection<CompanyProfile> profiles) {
        Map<String, CompanyProfile> byTaxpayer = new HashMap<>();
        profiles.forEach(profile -> byTaxpayer.put(profile.taxpayer(), profile));
        return new EffectiveProfiles(byTaxpayer);
    }

    /** What was said of it itself, if anything. */
    public boolean knows(String taxpayer) {
        CompanyProfile own = byTaxpayer.get(taxpayer);
        return own != null && !own.equals(CompanyProfile.none(taxpayer));
    }

    /** What holds for a CNPJ or CPF. */
    public CompanyProfile of(String taxpayer) {
        CompanyProfile own = byTaxpayer.getOrDefault(taxpayer, CompanyProfile.none(taxpayer));
        CompanyProfile head =
                Establishment.headOf(taxpayer).map(byTaxpayer::get).orElse(null);
        if (head == null) {
            return own;
        }
        return new CompanyProfile(
                taxpayer,
                own.alias(),
                first(own.group(), head.group()),
                first(own.colour(), head.colour()),
                first(own.printProfile(), head.printProfile()));
    }

    private static @Nullable String first(@Nullable String own, @Nullable String handedDown) {
        return own != null ? own : handedDown;
    }
}
