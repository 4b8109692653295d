package dev.rastro.desktop.registry;

import dev.rastro.company.CompanyColours;
import dev.rastro.company.CompanyProfiles;
import dev.rastro.company.EffectiveProfiles;
import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.log.Bus;
import dev.rastro.log.CompaniesChanged;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.certificate.Credential;
import dev.rastro.sefaz.certificate.Validity;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.exchange.FailureText;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.store.CompanyProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The companies, and how their certificates are. For the screen's thread only. */
public final class RegistryViewModel implements AutoCloseable {
    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(500);

    private final CaptureServices capture;
    private final CompanyProfiles profiles;
    private final CompanyColours colours = CompanyColours.load();
    private final TaskRunner tasks;
    private final Wording wording;
    private final Clock clock;
    private final FailureText failures;
    private final Consumer<Throwable> failed;
    private final ObservableList<CompanyLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper attention = new ReadOnlyIntegerWrapper();
    private final Lifetime life = new Lifetime();

    public RegistryViewModel(
            CaptureServices capture,
            CompanyProfiles profiles,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording,
            Clock clock) {
        this.capture = capture;
        this.profiles = profiles;
        this.tasks = tasks;
        this.wording = wording;
        this.clock = clock;
        this.failures = new FailureText(wording.messages().language().locale());
        this.failed = notices.failed(wording.text("doing.registry"));
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        life.onClose(bus.subscribe(CompaniesChanged.class, change -> ui.run(refresh::request))::close);
    }

    /** One line for each company, by name. */
    public ObservableList<CompanyLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /** How many companies have a certificate that cannot be used now, or not for long. */
    public ReadOnlyIntegerProperty attention() {
        return attention.getReadOnlyProperty();
    }

    /** Reads the companies, and opens the certificates whose passwords are known. */
    public void refresh() {
        tasks.read(
                () -> {
                    EffectiveProfiles effective = EffectiveProfiles.of(profiles.all());
                    return capture.companies().all().stream()
                            .map(company -> line(company, effective.of(company.taxpayer())))
                            .toList();
                },
                lines::setAll,
                failed);
    }

    private CompanyLine line(Company company, CompanyProfile profile) {
        var awareness = capture.companies().awareness(company.taxpayer());
        try {
            Credential credential = capture.credentials().forTaxpayer(company.taxpayer());
            Instant end = credential.certificate().getNotAfter().toInstant();
            return new CompanyLine(company, awareness, profile, credential.owner(), end, null);
        } catch (SefazException e) {
            return new CompanyLine(company, awareness, profile, null, null, e.failure());
        }
    }

    /** How a company's certificate is, in words. */
    public String certificate(CompanyLine line) {
        if (line.problem() != null) {
            return failures.message(line.problem());
        }
        if (line.validUntil() == null) {
            return "";
        }
        OffsetDateTime end = OffsetDateTime.ofInstant(line.validUntil(), clock.getZone());
        return wording.text(
                "registry.valid",
                wording.formats().day(end),
                Math.max(0, Duration.between(clock.instant(), line.validUntil()).toDays()));
    }

    /** How urgent the certificate's state is. */
    public Tone urgency(CompanyLine line) {
        if (line.problem() != null || line.validUntil() == null) {
            return Tone.DANGER;
        }
        OptionalInt step = Validity.warning(line.validUntil(), clock.instant());
        if (step.isEmpty()) {
            return Tone.SUCCESS;
        }
        return step.getAsInt() <= 7 ? Tone.DANGER : Tone.WARNING;
    }

    /** What it is called. */
    public String name(CompanyLine line) {
        String alias = line.profile().alias();
        return alias == null ? line.company().name() : alias;
    }

    /** Its colour as #rrggbb, if it has one. */
    public Optional<String> colour(CompanyLine line) {
        String code = line.profile().colour();
        return code == null ? Optional.empty() : colours.find(code).map(CompanyColours.Colour::web);
    }

    /** Whether Rastro declares ciência by itself, in words. */
    public String awareness(CompanyLine line) {
        return wording.text(line.awareness().on() ? "registry.awareness.on" : "registry.awareness.off");
    }

    @Override
    public void close() {
        life.close();
    }
}
