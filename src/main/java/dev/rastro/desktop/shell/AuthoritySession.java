package dev.rastro.desktop.shell;

import dev.rastro.company.CompanyProfiles;
import dev.rastro.desktop.absence.AbsenceViewModel;
import dev.rastro.desktop.acts.ActsViewModel;
import dev.rastro.desktop.capture.CaptureViewModel;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.freshness.FreshnessViewModel;
import dev.rastro.desktop.manifest.ManifestViewModel;
import dev.rastro.desktop.registry.RegistrationViewModel;
import dev.rastro.desktop.registry.RegistryViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.store.DocumentCatalog;
import java.time.Clock;
import java.util.function.Consumer;

/** The view models that deal with the authorities. Closed with the {@link Session} that they are part of. */
public final class AuthoritySession implements AutoCloseable {
    private final CaptureViewModel capture;
    private final ManifestViewModel manifest;
    private final AbsenceViewModel absence;
    private final RegistryViewModel registry;
    private final RegistrationViewModel registration;
    private final Lifetime life = new Lifetime();

    AuthoritySession(
            CaptureServices services,
            CompanyProfiles profiles,
            DocumentCatalog catalog,
            FreshnessViewModel freshness,
            ActsViewModel acts,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording,
            Clock clock,
            Consumer<AccessKey> show) {
        capture = new CaptureViewModel(services, bus, clock, ui, tasks, notices, wording);
        life.onClose(capture::close);
        manifest = new ManifestViewModel(
                services.manifestations(), catalog, freshness, acts::done, bus, ui, tasks, notices, wording);
        life.onClose(manifest::close);
        absence = new AbsenceViewModel(services, show, bus, ui, tasks, notices, wording, clock);
        life.onClose(absence::close);
        registry = new RegistryViewModel(services, profiles, bus, ui, tasks, notices, wording, clock);
        life.onClose(registry::close);
        registration = new RegistrationViewModel(services, profiles, tasks, notices, wording, company -> {
            registry.refresh();
            if (company.certificate() != null) {
                capture.synchronise(company.streams());
            }
        });
    }

    void refresh() {
        capture.refresh();
        manifest.refresh();
        registry.refresh();
    }

    /** The streams under capture. */
    public CaptureViewModel capture() {
        return capture;
    }

    /** The declarations of the recipient. */
    public ManifestViewModel manifest() {
        return manifest;
    }

    /** Why a document is not here. */
    public AbsenceViewModel absence() {
        return absence;
    }

    /** The companies and their certificates. */
    public RegistryViewModel registry() {
        return registry;
    }

    /** The form of one company. */
    public RegistrationViewModel registration() {
        return registration;
    }

    @Override
    public void close() {
        life.close();
    }
}
