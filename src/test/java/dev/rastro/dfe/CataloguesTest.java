package dev.rastro.dfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CataloguesTest {
    private final FiscalEventTypes types = FiscalEventTypes.load();
    private final Models models = Models.load();
    private final StatusCodes codes = StatusCodes.load();
    private final LifeCycle lifeCycle = LifeCycle.load();

    @Test
    void modelsAreFoundByCodeRootAndKey() {
        assertThat(models.byCode("57").orElseThrow().family()).isEqualTo(DfeFamily.CTE);
        assertThat(models.byRoot("cteSimpProc")).extracting(Model::family).containsExactly(DfeFamily.CTE_SIMPLIFICADO);
        assertThat(models.byRoot("NFe")).extracting(Model::code).containsExactly("55", "65");
        assertThat(models.familyOf(new AccessKey("3526050X0J92JY000196570010000006041448679011")))
                .isEqualTo(DfeFamily.CTE);
        assertThat(models.familyOf(new AccessKey("1".repeat(50)))).isEqualTo(DfeFamily.NFSE);
        assertThat(models.familyOf(new AccessKey("1".repeat(44)))).isEqualTo(DfeFamily.UNKNOWN);
        assertThat(models.byFamily(DfeFamily.MDFE).orElseThrow().auxiliary()).isEqualTo("DAMDFE");
        Set<DfeFamily> missing = new HashSet<>(Set.of(DfeFamily.values()));
        models.all().forEach(model -> missing.remove(model.family()));
        assertThat(missing).containsExactly(DfeFamily.UNKNOWN);
    }

    @Test
    void eventTypesDependOnTheFamily() {
        assertThat(types.find(DfeFamily.NFE, "110111").orElseThrow().situation())
                .isEqualTo(Situation.CANCELLED);
        assertThat(types.find(DfeFamily.MDFE, "110112").orElseThrow().situation())
                .isEqualTo(Situation.CLOSED);
        assertThat(types.find(DfeFamily.NFCE, "110112").orElseThrow().situation())
                .isEqualTo(Situation.CANCELLED_BY_REPLACEMENT);
        assertThat(types.find(DfeFamily.BPE, "110115").orElseThrow().description())
                .isEqualTo("Não Embarque");
        assertThat(types.find(DfeFamily.NFE, "210210").orElseThrow().manifestation())
                .contains(Manifestation.AWARE);
        assertThat(types.find(DfeFamily.NFE, "999999")).isEmpty();
        assertThat(types.find(DfeFamily.UNKNOWN, "110111")).isEmpty();
    }

    @Test
    void everyReversalNamesKnownEventsAndEveryTerminalEventASituation() {
        for (FiscalEventType type : types.all()) {
            assertThat(type.effect() == EventEffect.REVERSAL)
                    .as(type.code())
                    .isEqualTo(!type.reverses().isEmpty());
            assertThat(type.effect() == EventEffect.TERMINAL)
                    .as(type.code())
                    .isEqualTo(type.situation() != null && type.situation().terminal());
            type.reverses().stream()
                    .filter(code -> !code.equals("*"))
                    .forEach(code -> assertThat(type.families())
                            .as(type.code())
                            .allMatch(family -> types.find(family, code).isPresent()));
        }
    }

    @Test
    void theLifeCyclesAgreeWithTheEventTypes() {
        Set<String> covered = new HashSet<>();
        lifeCycle.steps().forEach((step, to) -> {
            FiscalEventType type = types.find(step.family(), step.event()).orElseThrow();
            assertThat(type.situation()).as(step.toString()).isEqualTo(to);
            assertThat(step.from().terminal()).as(step.toString()).isFalse();
            covered.add(step.family() + step.event());
        });
        for (FiscalEventType type : types.all()) {
            if (type.situation() != null) {
                type.families().forEach(family -> assertThat(covered).contains(family + type.code()));
            }
        }
    }

    @Test
    void everyFamilyHasItsMachine() {
        StateMachines machines = StateMachines.load(lifeCycle, types);
        for (DfeFamily family : DfeFamily.values()) {
            StateMachine machine = machines.of(family);
            if (family == DfeFamily.UNKNOWN) {
                assertThat(machine.states()).isEmpty();
                continue;
            }
            assertThat(machine.states()).as(family.label()).contains(Situation.AUTHORIZED);
            // Nothing leads out of an end, and every state can be reached from a birth.
            assertThat(machine.transitions())
                    .as(family.label())
                    .noneMatch(way -> way.from() != null && way.from().terminal())
                    .allMatch(way -> way.from() == null || machine.states().contains(way.from()))
                    .doesNotHaveDuplicates();
            machine.states()
                    .forEach(state -> assertThat(machine.transitions())
                            .as(family + " " + state)
                            .anyMatch(way -> way.to() == state));
        }
    }

    @Test
    void deadlinesAndBlocksNameEventsOfTheirFamilies() {
        Deadlines deadlines = Deadlines.load();
        for (DfeFamily family : DfeFamily.values()) {
            for (Deadline deadline : deadlines.of(family)) {
                if (deadline.event() != null) {
                    assertThat(types.find(family, deadline.event()))
                            .as(deadline.toString())
                            .isPresent();
                }
                if (deadline.startedBy() != null) {
                    assertThat(types.find(family, deadline.startedBy()))
                            .as(deadline.toString())
                            .isPresent();
                }
            }
        }
        assertThat(deadlines.term(DfeFamily.NFE, "210200")).contains(Duration.ofDays(180));
        assertThat(deadlines.term(DfeFamily.GTVE, "110111")).contains(Duration.ofDays(45));
        assertThat(deadlines.term(DfeFamily.CTE, "110111")).contains(Duration.ofDays(7));
        assertThat(deadlines.term(DfeFamily.NFE, "110111")).contains(Duration.ofDays(1));
        assertThat(deadlines.of(DfeFamily.NFE, "110111"))
                .extracting(Deadline::late, Deadline::confirmed)
                .containsExactly(tuple(false, false), tuple(true, false));
        assertThat(ActBlocks.load().blocking(DfeFamily.NFE, "110111", Set.of("ENTREGUE", "CONFIRMADA")))
                .contains("CONFIRMADA");
        assertThat(ActBlocks.load().blocking(DfeFamily.NFE, "110111", Set.of("CARTA_CORRECAO")))
                .isEmpty();
    }

    @Test
    void statusCodesGiveTheBaseSituation() {
        assertThat(codes.ofProtocol(DfeFamily.NFE, "100")).contains(Situation.AUTHORIZED);
        assertThat(codes.ofProtocol(DfeFamily.NFE, "101")).contains(Situation.CANCELLED);
        assertThat(codes.ofProtocol(DfeFamily.NFSE, "101")).contains(Situation.AUTHORIZED);
        assertThat(codes.ofProtocol(DfeFamily.NFE, "302")).contains(Situation.DENIED);
        assertThat(codes.ofProtocol(DfeFamily.NFE, "305")).contains(Situation.REJECTED);
        assertThat(codes.ofProtocol(DfeFamily.CTE, "305")).contains(Situation.DENIED);
        assertThat(codes.ofProtocol(DfeFamily.NFE, "103")).isEmpty();
        assertThat(codes.ofProtocol(DfeFamily.NFE, "stri")).isEmpty();
        assertThat(codes.provesRegistration(DfeFamily.NFE, "136")).isTrue();
        assertThat(codes.provesRegistration(DfeFamily.NFE, "573")).isFalse();
        assertThat(codes.provesRegistration(DfeFamily.NFE, null)).isFalse();
        assertThat(codes.provesRegistration(DfeFamily.NFSE, null)).isTrue();
        assertThat(codes.ofSummary("2")).contains(Situation.DENIED);
    }

    @Test
    void ufsAndNsus() {
        Ufs ufs = Ufs.load();
        assertThat(ufs.all()).hasSize(27);
        assertThat(ufs.byCode("35").orElseThrow().acronym()).isEqualTo("SP");
        assertThat(ufs.byAcronym("MA").orElseThrow().code()).isEqualTo("21");
        assertThat(Nsu.parse("0")).contains(Nsu.ZERO);
        assertThat(Nsu.parse("000000000505344").orElseThrow().padded()).isEqualTo("000000000505344");
        assertThat(Nsu.parse("-1")).isEmpty();
        assertThatThrownBy(() -> new Nsu(1_000_000_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableWithAMissingCellIsRefused() {
        assertThatThrownBy(() -> TsvTable.parse("t", "a\tb\n1\n")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TsvTable.load(Ufs.class, "absent.tsv")).isInstanceOf(IllegalStateException.class);
    }
}
