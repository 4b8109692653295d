package dev.rastro.desktop;

import dev.rastro.company.CompanyProfiles;
import dev.rastro.desktop.acts.ActServices;
import dev.rastro.desktop.detail.ItemsReader;
import dev.rastro.desktop.detail.ProofReader;
import dev.rastro.desktop.detail.ProofServices;
import dev.rastro.desktop.importing.TrainingData;
import dev.rastro.desktop.maintenance.Rebuilding;
import dev.rastro.desktop.printing.PrintServices;
import dev.rastro.intake.Importer;
import dev.rastro.intake.QuarantineService;
import dev.rastro.log.Bus;
import dev.rastro.log.trace.BegunTraces;
import dev.rastro.search.SearchService;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.ExchangeJournal;
import dev.rastro.store.OriginalStore;
import dev.rastro.timeline.LifeCourses;
import dev.rastro.timeline.TimelineService;
import dev.rastro.update.UpdateCheck;
import dev.rastro.vault.backup.Backups;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What the window needs of the rest; the composition root builds it.
 *
 * @param search the list as it is searched
 * @param authenticity judges originals
 * @param proofs answers why something is known
 * @param quarantine the inputs that were not understood
 * @param acts does things with documents
 * @param companies what operators say of the companies they work for
 * @param training writes training data, {@code null} where there is none to offer
 * @param rebuilding computes the lists anew
 * @param backups backs the data folder up
 * @param updates tells of newer versions
 * @param settings the file in which the window remembers its looks
 * @param capture what deals with the authorities, {@code null} where there is none
 * @param begun tells in which operation work failed
 * @param background where work runs that must not hold the screen up
 */
public record DesktopServices(
        DocumentCatalog catalog,
        SearchService search,
        OriginalStore originals,
        TimelineService timelines,
        LifeCourses lifeCourses,
        ExchangeJournal exchanges,
        CrossServices across,
        ListServices lists,
        ProofServices proofs,
        Importer importer,
        QuarantineService quarantine,
        ActServices acts,
        CompanyProfiles companies,
        Bus bus,
        ItemsReader items,
        PrintServices prints,
        ProofReader authenticity,
        @Nullable TrainingData training,
        Rebuilding rebuilding,
        Backups backups,
        UpdateCheck updates,
        Path settings,
        Clock clock,
        BegunTraces begun,
        Executor background,
        @Nullable CaptureServices capture) {}
