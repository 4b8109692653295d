package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.log.DomainEvent;
import dev.rastro.timeline.LoggedFacts;
import dev.rastro.timeline.SampleStories;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The life cycle of real documents in the real window. */
@ExtendWith(Toolkit.class)
class LifeCycleViewTest {
    @TempDir
    Path folder;

    @Test
    void everyFamilyShowsItsMachineTheWayTakenAndWhatCanStillHappen() throws Exception {
        Map<DfeFamily, List<DomainEvent>> stories = Map.of(
                DfeFamily.NFE, SampleStories.of(DfeFamily.NFE, "210210", 3, "110110", 4),
                DfeFamily.CTE, SampleStories.of(DfeFamily.CTE, "310610", 2, "110180", 30, "610110", 40),
                DfeFamily.MDFE, SampleStories.of(DfeFamily.MDFE, "310620", 5, "110112", 60),
                DfeFamily.NFSE, SampleStories.of(DfeFamily.NFSE, "101103", 5, "105105", 30));
        RealServices real = new RealServices(folder, 0);
        LoggedFacts log = new LoggedFacts(real.store.vault);
        stories.values().forEach(log::append);
        real.dispatcher.drain();
        try (OpenWindow open = new OpenWindow(real.services, real::close)) {
            show(open, DfeFamily.NFSE);
            assertThat(spoken(open, "life-state"))
                    .anyMatch(text -> text.startsWith("Autorizada. situação atual. desde 11/07/2026 16:00"))
                    .anyMatch(text -> text.startsWith("Canc. em análise. 10/07/2026 15:00"))
                    .anyMatch(text -> text.startsWith("Substituída. fim"));
            assertThat(spoken(open, "life-prospect"))
                    .contains("Cancelamento de NFS-e → Cancelada. emitente · prazo não conhecido");
            assertThat(taken(open))
                    .containsExactlyInAnyOrder(
                            "Geração da NFS-e",
                            "Solicitação de Análise Fiscal para Cancelamento de NFS-e",
                            "Cancelamento de NFS-e Indeferido por Análise Fiscal");
            assertThat(spoken(open, "life-state")).doesNotContainNull();
            assertThat(spoken(open, "life-prospect")).doesNotContainNull();

            show(open, DfeFamily.CTE);
            assertThat(spoken(open, "life-prospect"))
                    .contains("Cancelamento da Prestação do Serviço em Desacordo. tomador · sem prazo")
                    .contains("Cancelamento → Cancelada. emitente · impedido: Entregue");

            show(open, DfeFamily.NFE);
            assertThat(spoken(open, "life-prospect"))
                    .contains(
                            "Cancelamento → Cancelada. emitente · prazo encerrado em 11/07/2026 10:01. prazo não confirmado",
                            "Confirmação da Operação. destinatário · até 06/01/2027 10:01",
                            "Ciência da Operação. destinatário · impedido: Ciência. prazo não confirmado");
            open.act(() -> open.window.speak(Language.ENGLISH));
            show(open, DfeFamily.MDFE);
            assertThat(spoken(open, "life-state"))
                    .anyMatch(text -> text.startsWith("Closed. current situation. end. since 2026-07-12 22:00"));
        }
    }

    private static void show(OpenWindow open, DfeFamily family) throws Exception {
        AccessKey key = SampleStories.key(family);
        open.act(() -> {
            open.window.session().documents().selection().set(Set.of(key));
            open.window.session().documents().lead().set(key);
            open.window.workbench().detail().open(Page.LIFE_CYCLE);
        });
    }

    private static List<String> spoken(OpenWindow open, String styleClass) throws Exception {
        return onScreen(() -> open.nodes()
                .filter(node -> node.getStyleClass().contains(styleClass))
                .map(Node::getAccessibleText)
                .toList());
    }

    private static Set<String> taken(OpenWindow open) throws Exception {
        return onScreen(() -> open.nodes()
                .filter(node ->
                        node instanceof Label && node.getStyleClass().containsAll(List.of("life-label", "taken")))
                .map(node -> ((Label) node).getText())
                .collect(Collectors.toSet()));
    }
}
