package dev.rastro.desktop.registry;

import dev.rastro.company.CompanyProfiles;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.certificate.Credential;
import dev.rastro.sefaz.company.AwarenessRule;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.exchange.FailureText;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.store.CompanyProfile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The form of one company: its certificate names it, the rest is chosen, and saving begins its capture. For the screen's
 * thread only.
 */
public final class RegistrationViewModel {
    private final CaptureServices capture;
    private final TaskRunner tasks;
    private final Wording wording;
    private final FailureText failures;
    private final Consumer<Throwable> failed;
    private final CompanyLooksForm looks;
    private final Consumer<Company> saved;

    private final StringProperty certificate = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty taxpayer = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> uf = new SimpleObjectProperty<>();
    private final ObjectProperty<Environment> environment = new SimpleObjectProperty<>(Environment.PRODUCTION);
    private final Map<DistributionService, BooleanProperty> services = new EnumMap<>(DistributionService.class);
    private final BooleanProperty store = new SimpleBooleanProperty();
    private final BooleanProperty awareness = new SimpleBooleanProperty();
    private final StringProperty minimum = new SimpleStringProperty("");
    private final StringProperty suppliers = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.NEUTRAL);

    /** {@code saved} hears of each company that was registered or changed. */
    public RegistrationViewModel(
            CaptureServices capture,
            CompanyProfiles profiles,
            TaskRunner tasks,
            Notices notices,
            Wording wording,
            Consumer<Company> saved) {
        this.capture = capture;
        this.tasks = tasks;
        this.wording = wording;
        this.saved = saved;
        this.failures = new FailureText(wording.messages().language().locale());
        this.failed = notices.failed(wording.text("doing.registry"));
        this.looks = new CompanyLooksForm(profiles, tasks, failed);
        for (DistributionService service : DistributionService.values()) {
            services.put(service, new SimpleBooleanProperty(true));
        }
    }

    /** Begins with an empty form. */
    public void clear() {
        certificate.set("");
        password.set("");
        taxpayer.set("");
        name.set("");
        uf.set(null);
        environment.set(Environment.PRODUCTION);
        services.values().forEach(each -> each.set(true));
        show(AwarenessRule.OFF);
        looks.clear();
        say(Tone.NEUTRAL, "");
    }

    /** Begins with what is known of a company. */
    public void show(CompanyLine line) {
        Company company = line.company();
        certificate.set(company.certificate() == null ? "" : company.certificate());
        password.set("");
        taxpayer.set(company.taxpayer());
        name.set(company.name());
        uf.set(company.uf());
        environment.set(company.environment());
        services.forEach((service, on) -> on.set(company.services().contains(service)));
        show(line.awareness());
        looks.show(company.taxpayer());
        if (line.problem() == null) {
            say(Tone.NEUTRAL, "");
        } else {
            say(Tone.WARNING, failures.message(line.problem()) + " " + failures.nextStep(line.problem()));
        }
    }

    private void show(AwarenessRule rule) {
        awareness.set(rule.on());
        minimum.set(rule.minimum() == null ? "" : wording.formats().amount(rule.minimum()));
        suppliers.set(String.join(", ", rule.suppliers()));
    }

    /** Opens the certificate with the password, and fills in whose it is. */
    public void readCertificate() {
        withCertificate(credential -> {
            if (taxpayer.get().isBlank()) {
                taxpayer.set(credential.owner().taxId());
                name.set(credential.owner().name());
            }
            boolean may = credential
                    .owner()
                    .mayActFor(Company.taxpayer(taxpayer.get()).orElse(""));
            say(
                    may ? Tone.SUCCESS : Tone.DANGER,
                    wording.text(
                            may ? "registration.read" : "registration.another",
                            credential.owner().name(),
                            wording.formats().partyId(credential.owner().taxId())));
        });
    }

    private void withCertificate(Consumer<Credential> then) {
        String reference = certificate.get().strip();
        char[] secret = password.get().toCharArray();
        tasks.read(() -> capture.credentials().tryOut(reference, secret), then, failure -> {
            if (failure instanceof SefazException known) {
                say(
                        Tone.DANGER,
                        failures.message(known.failure()) + " " + failures.nextStep(known.failure()) + " ("
                                + known.failure().code() + ")");
            } else {
                failed.accept(failure);
            }
        });
    }

    /** Registers or changes the company; with a password given, the certificate has to open with it first. */
    public void save() {
        RegistrationInput input;
        try {
            input = RegistrationInput.of(this);
        } catch (RegistrationInput.UnfitInputException e) {
            say(Tone.DANGER, wording.text(e.key()));
            return;
        }
        if (password.get().isEmpty()) {
            write(input);
        } else {
            withCertificate(credential -> {
                if (credential.owner().mayActFor(input.company().taxpayer())) {
                    write(input);
                } else {
                    say(
                            Tone.DANGER,
                            wording.text(
                                    "registration.another",
                                    credential.owner().name(),
                                    wording.formats().partyId(credential.owner().taxId())));
                }
            });
        }
    }

    private void write(RegistrationInput input) {
        Company company = input.company();
        char[] secret = password.get().toCharArray();
        boolean storing = store.get();
        CompanyProfile profile = looks.of(company.taxpayer());
        tasks.read(
                () -> {
                    boolean stored = true;
                    if (secret.length > 0 && company.certificate() != null) {
                        capture.passwords().offer(company.certificate(), secret);
                        capture.credentials().forget();
                        stored = !storing || capture.keyring().offer(company.certificate(), secret);
                    }
                    if (capture.companies().find(company.taxpayer()).isPresent()) {
                        capture.companies().change(company);
                    } else {
                        capture.companies().register(company);
                    }
                    capture.companies().setAwareness(company.taxpayer(), input.awareness());
                    looks.write(profile);
                    Arrays.fill(secret, '\0');
                    return stored;
                },
                stored -> {
                    password.set("");
                    say(
                            stored ? Tone.SUCCESS : Tone.WARNING,
                            wording.text(stored ? "registration.saved" : "registration.saved.nokeyring"));
                    saved.accept(company);
                },
                failed);
    }

    private void say(Tone how, String words) {
        tone.set(how);
        message.set(words);
    }

    Set<DistributionService> chosenServices() {
        return services.entrySet().stream()
                .filter(each -> each.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How the company looks. */
    public CompanyLooksForm looks() {
        return looks;
    }

    /** Path of the A1 file, or another reference to a certificate. */
    public StringProperty certificate() {
        return certificate;
    }

    public StringProperty password() {
        return password;
    }

    /** Whether the password is to be kept in the system's keyring. */
    public BooleanProperty store() {
        return store;
    }

    /** CNPJ or CPF, as typed. */
    public StringProperty taxpayer() {
        return taxpayer;
    }

    public StringProperty name() {
        return name;
    }

    /** Acronym; {@code null} before it was chosen. */
    public ObjectProperty<@Nullable String> uf() {
        return uf;
    }

    public ObjectProperty<Environment> environment() {
        return environment;
    }

    /** Whether a distribution service is switched on. */
    public BooleanProperty service(DistributionService service) {
        return java.util.Objects.requireNonNull(services.get(service));
    }

    /** Whether ciência is declared without being asked. */
    public BooleanProperty awareness() {
        return awareness;
    }

    /** Least total for that, as typed; empty for any. */
    public StringProperty minimum() {
        return minimum;
    }

    /** Issuers for that: CNPJ, roots or CPF, separated by commas; empty for all. */
    public StringProperty suppliers() {
        return suppliers;
    }

    /** What came of the last step, in words. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tone> tone() {
        return tone.getReadOnlyProperty();
    }
}
