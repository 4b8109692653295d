package dev.rastro.sefaz.absence;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.KeyLayouts;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.NsuStream;
import dev.rastro.dfe.TsvTable;
import dev.rastro.dfe.Ufs;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.sefaz.ledger.Coverage;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.Exchange;
import dev.rastro.store.ExchangeJournal;
import dev.rastro.store.OriginalStore;
import dev.rastro.store.QuarantineEntry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers "por que esta nota não está aqui?" from what is known on this machine; asks nobody. Safe for use by several
 * threads.
 */
public final class Absences {
    /** How many exchanges of a company are looked through for a refusal. */
    private static final int EXCHANGES = 200;
    /** How many inputs in quarantine are opened; of the others only the path is looked at. */
    private static final int OPENED = 500;

    private static final Set<String> REFUSALS = Set.of("632", "640", "641", "653", "654");

    private final DocumentCatalog catalog;
    private final Supplier<List<QuarantineEntry>> quarantine;
    private final OriginalStore originals;
    private final ExchangeJournal exchanges;
    private final CompanyRegistry companies;
    private final Coverage coverage;
    private final Clock clock;
    private final KeyLayouts layouts = KeyLayouts.load();
    private final Models models = Models.load();
    private final Map<DfeFamily, DistributionService> services = new EnumMap<>(DfeFamily.class);
    private final List<AbsenceRule> rules = new ArrayList<>();

    /** @param quarantine the inputs in quarantine */
    public Absences(
            DocumentCatalog catalog,
            Supplier<List<QuarantineEntry>> quarantine,
            OriginalStore originals,
            ExchangeJournal exchanges,
            CompanyRegistry companies,
            Coverage coverage,
            Clock clock) {
        this.catalog = catalog;
        this.quarantine = quarantine;
        this.originals = originals;
        this.exchanges = exchanges;
        this.companies = companies;
        this.coverage = coverage;
        this.clock = clock;
        TsvTable.load(Absences.class, "services.tsv")
                .rows()
                .forEach(row -> services.put(
                        DfeFamily.valueOf(row.text("family")), DistributionService.valueOf(row.text("service"))));
        rules.add(LocalRules::quarantined);
        rules.addAll(new KeyRules(Ufs.load(), models).all());
        rules.addAll(new ReachRules(this::hasCertificate).all());
        rules.addAll(CaptureRules.all());
    }

    /** Why what was typed is not here. */
    public AbsenceReport explain(String typed) {
        Optional<AccessKey> parsed = AccessKey.parse(typed);
        if (parsed.isEmpty()) {
            String bare = typed.replaceAll("[\\s.\\-/]", "");
            return new AbsenceReport(null, false, List.of(Absence.of("KEY_FORM", bare.length())), null, 0);
        }
        AbsenceQuestion question = question(parsed.get());
        List<Absence> here = judge(LocalRules.here(), question);
        List<Absence> answers = here.isEmpty() ? judge(rules, question) : here;
        NsuStream asker = here.stream().anyMatch(each -> each.code().equals("HERE")) ? null : asker(question);
        return new AbsenceReport(
                question.key(),
                !here.isEmpty(),
                answers.isEmpty() ? List.of(Absence.of("UNEXPLAINED")) : answers,
                asker,
                asker == null ? 0 : coverage.singlesLeft(asker));
    }

    private static List<Absence> judge(List<AbsenceRule> rules, AbsenceQuestion question) {
        return rules.stream().flatMap(rule -> rule.of(question).stream()).toList();
    }

    private AbsenceQuestion question(AccessKey key) {
        DfeFamily family = models.familyOf(key);
        DistributionService service = services.get(family);
        return new AbsenceQuestion(
                key,
                layouts.parts(key),
                family,
                catalog.find(key).orElse(null),
                inQuarantine(key),
                service,
                companies.all(),
                coverage.all().stream()
                        .filter(view -> view.stream().service() == service)
                        .toList(),
                refusals(key),
                OffsetDateTime.now(clock));
    }

    private List<QuarantineEntry> inQuarantine(AccessKey key) {
        List<QuarantineEntry> entries = quarantine.get();
        List<QuarantineEntry> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            QuarantineEntry entry = entries.get(i);
            if (entry.path().contains(key.value()) || (i < OPENED && holds(entry.content(), key))) {
                found.add(entry);
            }
        }
        return found;
    }

    private List<AbsenceQuestion.Refusal> refusals(AccessKey key) {
        List<AbsenceQuestion.Refusal> found = new ArrayList<>();
        for (Company company : companies.all()) {
            for (Exchange exchange : exchanges.latest(company.taxpayer(), EXCHANGES)) {
                String status = exchange.status();
                if (status != null && REFUSALS.contains(status) && holds(exchange.request(), key)) {
                    found.add(new AbsenceQuestion.Refusal(status, company.taxpayer(), exchange.requestedAt()));
                }
            }
        }
        return found;
    }

    private boolean holds(String content, AccessKey key) {
        return originals
                .read(content)
                .filter(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(key.value()))
                .isPresent();
    }

    private boolean hasCertificate(Company company) {
        String root = company.taxpayer().substring(0, 8);
        return companies.all().stream()
                .anyMatch(each -> each.certificate() != null && each.taxpayer().startsWith(root));
    }

    /** Only the NF-e service answers by key. */
    private @Nullable NsuStream asker(AbsenceQuestion question) {
        if (question.service() != DistributionService.NFE) {
            return null;
        }
        return question.capturing().stream()
                .filter(this::hasCertificate)
                .flatMap(company -> company.streams().stream())
                .filter(stream -> stream.service() == DistributionService.NFE)
                .filter(stream -> !stream.taxpayer().equals(question.parts().issuerId()))
                .findFirst()
                .orElse(null);
    }
}
