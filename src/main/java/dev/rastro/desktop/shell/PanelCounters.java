package dev.rastro.desktop.shell;

import dev.rastro.desktop.DesktopServices;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.certificate.Validity;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.exchange.SefazException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The tiles of the panel that count no documents. Their counters run in the background. */
final class PanelCounters {
    private PanelCounters() {}

    static Map<String, Callable<Long>> of(DesktopServices services) {
        Map<String, Callable<Long>> counters = new HashMap<>();
        counters.put("quarantine", () -> (long) services.quarantine().entries().size());
        CaptureServices capture = services.capture();
        if (capture != null) {
            Clock clock = services.clock();
            counters.put(
                    "certificates",
                    () -> capture.companies().all().stream()
                            .filter(company -> attention(capture, company, clock))
                            .count());
            counters.put(
                    "gaps",
                    () -> capture.coverage().all().stream()
                            .mapToLong(view -> view.gaps().size())
                            .sum());
            counters.put(
                    "sefaz",
                    () -> capture.sync().authorisers().stream()
                            .filter(each -> !each.working())
                            .count());
        }
        return counters;
    }

    /** Whether a company's certificate cannot be used, or not for long. */
    private static boolean attention(CaptureServices capture, Company company, Clock clock) {
        try {
            Instant end = capture.credentials()
                    .forTaxpayer(company.taxpayer())
                    .certificate()
                    .getNotAfter()
                    .toInstant();
            return Validity.warning(end, clock.instant()).isPresent();
        } catch (SefazException e) {
            // The screen of companies says why.
            return true;
        }
    }
}
