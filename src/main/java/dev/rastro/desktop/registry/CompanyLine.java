package dev.rastro.desktop.registry;

import dev.rastro.dfe.trust.CertificateOwner;
import dev.rastro.sefaz.company.AwarenessRule;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.store.CompanyProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One company as the screen shows it.
 *
 * @param profile what holds for it, also by its head office
 * @param owner of the certificate; {@code null} where it could not be opened
 * @param validUntil end of the certificate; {@code null} where it could not be opened
 * @param problem why the certificate cannot be used now; {@code null} where it can
 */
public record CompanyLine(
        Company company,
        AwarenessRule awareness,
        CompanyProfile profile,
        @Nullable CertificateOwner owner,
        @Nullable Instant validUntil,
        @Nullable SefazFailure problem) {}
