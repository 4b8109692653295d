package dev.rastro.sefaz.budget;

import dev.rastro.sefaz.exchange.DistributionOutcome;
import java.util.ArrayList;
import java.util.List;

/** The authority's rules (NT 2014.002) in real time, as it counts them; times in milliseconds. */
final class AuthorityModel {
    private static final long HOUR = 3_600_000;
    final List<String> violations = new ArrayList<>();
    private final List<Long> singles = new ArrayList<>();
    private long silentUntil;
    private long lastStatus = -HOUR;

    /** A page is asked for at {@code real}; the authority would answer {@code honest}. */
    DistributionOutcome page(long real, DistributionOutcome honest) {
        if (real < silentUntil) {
            violations.add("page at " + real + ", silent until " + silentUntil);
            silentUntil = real + HOUR;
            return DistributionOutcome.ABUSE_WAIT;
        }
        if (honest != DistributionOutcome.FOUND) {
            silentUntil = real + HOUR;
        }
        return honest;
    }

    DistributionOutcome single(long real) {
        singles.removeIf(at -> at <= real - HOUR);
        singles.add(real);
        if (singles.size() > 20) {
            violations.add("question " + singles.size() + " of an hour at " + real);
            return DistributionOutcome.ABUSE_TWENTY;
        }
        return DistributionOutcome.FOUND;
    }

    void status(long real) {
        if (real < lastStatus + 180_000) {
            violations.add("status at " + real + ", last at " + lastStatus);
        }
        lastStatus = real;
    }
}
