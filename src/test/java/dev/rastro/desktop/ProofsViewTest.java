package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.intake.ImportProgress;
import dev.rastro.simulator.generator.TrainingData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The tab "Provas" over a genuine and an altered original of one document. */
@ExtendWith(Toolkit.class)
class ProofsViewTest {
    @TempDir
    Path folder;

    @Test
    void everyOriginalHasItsVerdictWithReasonsAndSigner() throws Exception {
        List<byte[]> notes = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(5, 20, file -> {
            if (file.path().contains("-procNFe")) {
                notes.add(file.bytes());
            }
        });
        byte[] genuine = notes.getFirst();
        String altered = new String(genuine, StandardCharsets.UTF_8).replaceFirst("<vNF>", "<vNF>9");
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in").resolve("1.xml"), genuine);
        Files.writeString(folder.resolve("in").resolve("2.xml"), altered);
        AccessKey key = ((ScanResult.Recognised) new XmlScanner().scan(genuine))
                .items()
                .getFirst()
                .key();
        RealServices real = new RealServices(folder, 0);
        real.importer.importPaths(List.of(folder.resolve("in")), ImportProgress.NONE);
        real.dispatcher.drain();
        try (OpenWindow open = new OpenWindow(real.services, real::close)) {
            open.act(() -> {
                open.window.session().documents().selection().set(Set.of(key));
                open.window.session().documents().lead().set(key);
            });
            open.act(() -> open.window.workbench().detail().open(Page.PROOFS));
            until("both verdicts", () -> cards(open).size() == 2);
            List<String> spoken = onScreen(() -> cards(open));
            assertThat(spoken).anyMatch(text -> text.startsWith("Original. "));
            assertThat(spoken).anyMatch(text -> text.startsWith("Alterado. ") && text.contains("Não escriture"));
            assertThat(onScreen(() -> texts(open, "proof-reason")))
                    .anyMatch(text -> text.contains("O conteúdo de NFe não é o que foi assinado"));
            assertThat(onScreen(() -> texts(open, "proof-signer")))
                    .hasSize(2)
                    .allMatch(text -> text.startsWith("NFe assinado por "));
            assertThat(open.nameless()).isEmpty();
        }
    }

    private static List<String> cards(OpenWindow open) {
        return open.nodes()
                .filter(node -> node.getStyleClass().contains("proof-card"))
                .map(Node::getAccessibleText)
                .toList();
    }

    private static List<String> texts(OpenWindow open, String styleClass) {
        return open.nodes()
                .filter(node -> node.getStyleClass().contains(styleClass))
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
