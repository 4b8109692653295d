package dev.rastro.sefaz.absence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Prepared;
import dev.rastro.intake.Preparer;
import dev.rastro.intake.QuarantineProjection;
import dev.rastro.log.Dispatcher;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.sefaz.budget.WaitReason;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.StoredCompanies;
import dev.rastro.sefaz.ledger.Coverage;
import dev.rastro.sefaz.ledger.CoverageView;
import dev.rastro.store.Exchange;
import dev.rastro.store.GapCause;
import dev.rastro.store.NsuRange;
import dev.rastro.store.NsuState;
import dev.rastro.store.PackedOriginal;
import dev.rastro.store.h2.H2CompanyStore;
import dev.rastro.store.h2.H2ExchangeJournal;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.timeline.DocumentProjection;
import dev.rastro.timeline.SituationFold;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every reason for which a document is not here, over a real store. */
class AbsencesTest {
    private static final String US = "12345678000195";
    private static final NsuStream STREAM = new NsuStream(US, DistributionService.NFE, Environment.PRODUCTION);
    /** An NF-e of November 2026 by someone else; its digit is right. */
    private static final String KEY = withDigit("3526111122233300018155001000000123112345678");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-26T15:00:00Z"), ZoneId.of("America/Sao_Paulo"));
    private final OffsetDateTime now = OffsetDateTime.now(clock);
    private final Ids ids = new Ids(clock);
    private final Operator operator = new Operator("ana");
    private final List<CoverageView> views = new ArrayList<>();

    @TempDir
    Path folder;

    private StoreFixture store;
    private StoredCompanies companies;
    private Dispatcher dispatcher;
    private Preparer preparer;
    private Absences absences;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
        preparer = new Preparer(new XmlScanner(), store.originalCodec);
        companies =
                new StoredCompanies(new H2CompanyStore(store.database), store.vault, ids, clock, operator, store.bus);
        dispatcher = new Dispatcher(
                store.log,
                store.bus,
                2,
                List.of(
                        new DocumentProjection(store.log, SituationFold.create(), store.readModels, store.bus),
                        new QuarantineProjection(store.readModels, store.originals, store.bus)),
                ids);
        Coverage coverage = new Coverage() {
            @Override
            public CoverageView of(NsuStream stream) {
                return views.getFirst();
            }

            @Override
            public List<CoverageView> all() {
                return views;
            }

            @Override
            public int singlesLeft(NsuStream stream) {
                return 20;
            }
        };
        absences = new Absences(
                store.catalog,
                store.readModels::quarantine,
                store.originals,
                new H2ExchangeJournal(store.database),
                companies,
                coverage,
                clock);
    }

    @AfterEach
    void close() {
        dispatcher.close();
        store.close();
    }

    private static String withDigit(String body) {
        for (int digit = 0; digit < 10; digit++) {
            AccessKey key = new AccessKey(body + digit);
            if (key.checkDigitValid()) {
                return key.value();
            }
        }
        throw new IllegalArgumentException(body);
    }

    private void register(@Nullable String certificate, DistributionService... services) {
        companies.register(new Company(US, "Nós Ltda", "SP", Environment.PRODUCTION, Set.of(services), certificate));
    }

    private void capturing() {
        register("nos.pfx", DistributionService.NFE);
    }

    private void take(String... xml) {
        List<Prepared> batch = new ArrayList<>();
        for (String each : xml) {
            batch.add(preparer.prepareCaptured("entrada/x.xml", each.getBytes(StandardCharsets.UTF_8)));
        }
        new Intake(store.vault).accept(batch, CaptureContext.of(ids.begin("test"), ids, clock, operator));
        dispatcher.drain();
    }

    private List<String> codes(String typed) {
        AbsenceReport report = absences.explain(typed);
        for (Locale locale : List.of(Locale.of("pt", "BR"), Locale.ENGLISH)) {
            AbsenceText text = new AbsenceText(locale, clock.getZone());
            assertThat(report.answers()).isNotEmpty().allSatisfy(each -> {
                assertThat(text.cause(each)).isNotBlank().doesNotContain("{");
                assertThat(text.next(each)).isNotBlank().doesNotContain("{");
            });
        }
        return report.answers().stream().map(Absence::code).toList();
    }

    private CoverageView view(
            @Nullable OffsetDateTime activated,
            long cursor,
            long greatest,
            List<NsuRange> gaps,
            @Nullable OffsetDateTime coveredTo,
            long inactive) {
        return new CoverageView(
                STREAM,
                activated,
                new Nsu(cursor),
                new Nsu(greatest),
                Map.of(),
                gaps,
                activated,
                coveredTo,
                inactive,
                new Verdict.Wait(now.plusMinutes(30), WaitReason.NOTHING_NEW),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "3526, KEY_FORM",
        "99999999999999999999999999999999999999999999, KEY_WITHHELD",
        "99261111222333000181550010000001231123456780, KEY_UF",
        "35261311222333000181550010000001231123456780, KEY_MONTH",
        "35300111222333000181550010000001231123456780, KEY_MONTH",
        "35261111222333000181110010000001231123456780, KEY_MODEL",
        "35261111222333000181650010000001231123456780, NO_DISTRIBUTION",
        "35261111222333000181550010000001231123456789, KEY_CHECK_DIGIT",
    })
    void whatIsWrongWithTheKey(String typed, String code) {
        String wrongDigit = typed;
        assertThat(codes(wrongDigit)).contains(code);
    }

    @Test
    void whatNoCaptureCanBring() {
        assertThat(codes(KEY)).contains("NO_COMPANY");
        register("nos.pfx", DistributionService.CTE);
        assertThat(codes(KEY)).contains("SWITCHED_OFF");
        assertThat(codes(withDigit("352611" + US + "55001000000123112345678"))).contains("OWN_ISSUE");
        assertThat(codes(withDigit("3526051122233300018155001000000123112345678")))
                .contains("TOO_OLD");
    }

    @Test
    void aCompanyWithoutACertificateAsksNothing() {
        register(null, DistributionService.NFE);
        assertThat(codes(KEY)).contains("NO_CERTIFICATE");
        assertThat(absences.explain(KEY).asker()).isNull();
    }

    @Test
    void whatCaptureHasNotBroughtYet() {
        capturing();
        NsuRange gap = new NsuRange(new Nsu(7), new Nsu(9), NsuState.MISSING, GapCause.FOREIGN_CONSUMER, now);
        OffsetDateTime longAgo = now.minusDays(80);
        for (var each : Map.of(
                        "NEVER_READ", view(null, 0, 0, List.of(), null, 0),
                        "INACTIVE", view(longAgo, 5, 5, List.of(), now, 61),
                        "BEFORE_ACTIVATION", view(now.plusDays(6), 5, 5, List.of(), now, 0),
                        "GAP", view(longAgo, 9, 9, List.of(gap), now, 0),
                        "BEHIND", view(longAgo, 5, 900, List.of(), now, 0),
                        "NOT_PARTY", view(longAgo, 5, 5, List.of(), now, 0))
                .entrySet()) {
            views.clear();
            views.add(each.getValue());
            assertThat(codes(KEY)).first().isEqualTo(each.getKey());
        }
        views.clear();
        assertThat(codes(KEY)).containsExactly("UNEXPLAINED");
        AbsenceReport report = absences.explain(KEY);
        assertThat(report.asker()).isEqualTo(STREAM);
        assertThat(report.questionsLeft()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"632", "640", "641", "653", "654"})
    void whatTheAuthorityRefusedBefore(String status) {
        capturing();
        PackedOriginal request =
                preparer.pack(("<consChNFe><chNFe>" + KEY + "</chNFe></consChNFe>").getBytes(StandardCharsets.UTF_8));
        store.vault.commit("Test", transaction -> {
            transaction.keep(request);
            transaction.journal(new Exchange(
                    "NFE nfeDistDFeInteresse",
                    Environment.PRODUCTION,
                    US,
                    now,
                    Duration.ofMillis(5),
                    200,
                    status,
                    null,
                    "0".repeat(32),
                    "0".repeat(16),
                    request.sha256(),
                    null,
                    null));
            return request;
        });
        assertThat(codes(KEY)).first().isEqualTo("REFUSED_" + status);
        assertThat(codes(withDigit("3526111122233300018155001000000124112345678")))
                .noneMatch(code -> code.startsWith("REFUSED"));
    }

    @Test
    void whatIsHereOfIt() {
        take("""
                <resNFe xmlns="http://www.portalfiscal.inf.br/nfe" versao="1.01"><chNFe>%s</chNFe>\
                <CNPJ>11222333000181</CNPJ><xNome>Fornecedor</xNome><dhEmi>2026-11-20T10:00:00-03:00</dhEmi>\
                <tpNF>1</tpNF><vNF>10.00</vNF><dhRecbto>2026-11-20T10:00:05-03:00</dhRecbto><nProt>135260000000001</nProt>\
                <cSitNFe>1</cSitNFe></resNFe>""".formatted(KEY));
        AbsenceReport report = absences.explain(new AccessKey(KEY).formatted());
        assertThat(report.here()).isTrue();
        assertThat(codes(KEY)).containsExactly("HERE_SUMMARY");

        String other = withDigit("3526111122233300018155001000000124112345678");
        take("""
                <resEvento xmlns="http://www.portalfiscal.inf.br/nfe" versao="1.01"><cOrgao>35</cOrgao>\
                <CNPJ>11222333000181</CNPJ><chNFe>%s</chNFe><dhEvento>2026-11-21T10:00:00-03:00</dhEvento>\
                <tpEvento>110111</tpEvento><nSeqEvento>1</nSeqEvento><xEvento>Cancelamento</xEvento>\
                <dhRecbto>2026-11-21T10:00:05-03:00</dhRecbto><nProt>135260000000009</nProt></resEvento>""".formatted(other));
        assertThat(codes(other)).containsExactly("HERE_EVENTS_ONLY");
    }

    @Test
    void homologationIsNamedAsSuch() {
        take("""
                <procEventoNFe xmlns="http://www.portalfiscal.inf.br/nfe" versao="1.00"><evento versao="1.00"><infEvento>\
                <cOrgao>35</cOrgao><tpAmb>2</tpAmb><CNPJ>11222333000181</CNPJ><chNFe>%1$s</chNFe>\
                <dhEvento>2026-11-21T10:00:00-03:00</dhEvento><tpEvento>110111</tpEvento><nSeqEvento>1</nSeqEvento>\
                <verEvento>1.00</verEvento><detEvento versao="1.00"><descEvento>Cancelamento</descEvento></detEvento>\
                </infEvento></evento><retEvento versao="1.00"><infEvento><tpAmb>2</tpAmb><cOrgao>35</cOrgao>\
                <cStat>135</cStat><xMotivo>Evento registrado</xMotivo><chNFe>%1$s</chNFe><tpEvento>110111</tpEvento>\
                <nSeqEvento>1</nSeqEvento><dhRegEvento>2026-11-21T10:00:05-03:00</dhRegEvento>\
                <nProt>135260000000009</nProt></infEvento></retEvento></procEventoNFe>""".formatted(KEY));
        assertThat(codes(KEY)).contains("HERE_HOMOLOGATION");
    }

    @Test
    void whatLiesInQuarantine() {
        take("<novidade><chNFe>" + KEY + "</chNFe></novidade>");
        assertThat(codes(KEY)).first().isEqualTo("QUARANTINED");
    }
}
