package dev.rastro.sefaz;

import dev.rastro.sefaz.absence.Absences;
import dev.rastro.sefaz.certificate.HeldCredentials;
import dev.rastro.sefaz.certificate.PasswordStore;
import dev.rastro.sefaz.certificate.SessionPasswords;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.sefaz.ledger.Coverage;
import dev.rastro.sefaz.manifest.ManifestationService;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.sefaz.sync.SituationInquiry;
import dev.rastro.sefaz.sync.SyncService;

/** Everything that deals with the authorities, put together over one data folder. Closing the folder closes it. */
public record CaptureServices(
        CompanyRegistry companies,
        Coverage coverage,
        SyncService sync,
        ManifestationService manifestations,
        SituationCheck situations,
        SituationInquiry inquiry,
        Absences absences,
        HeldCredentials credentials,
        SessionPasswords passwords,
        PasswordStore keyring) {}
