package dev.rastro.desktop.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.acts.ActProgress;
import dev.rastro.acts.Change;
import dev.rastro.acts.KnownOperator;
import dev.rastro.desktop.RealServices;
import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.intake.ImportProgress;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is written down, without a toolkit. */
class OperatorViewModelTest {
    @TempDir
    Path folder;

    private final Messages messages = new Messages(Language.PORTUGUESE);
    private final ManualExecutor executor = new ManualExecutor();
    private final Notices notices = new Notices(messages);

    private OperatorViewModel model(KnownOperator known) {
        return new OperatorViewModel(known, new TaskRunner(executor, new ManualUi()), notices, Wording.of(messages));
    }

    @Test
    void actsAreWrittenDownUnderTheNameFromThenOn() {
        try (RealServices real = new RealServices(folder, 0)) {
            real.importer.importPaths(
                    List.of(RealServices.writeTraining(folder.resolve("files"), 12)), ImportProgress.NONE);
            real.dispatcher.drain();
            DocumentRow row = real.services
                    .catalog()
                    .page(DocumentFilter.all(), DocumentSort.ISSUED_AT, true, null, 1)
                    .rows()
                    .getFirst();
            ActServices acts = real.services.acts();
            OperatorViewModel model = model(acts.operator());
            assertThat(model.name().get()).isEqualTo("maria");
            acts.acts().perform(Set.of(row.key()), new Change.Write("antes", Set.of()), ActProgress.NONE);
            model.rename("Joana da Escrita");
            executor.runAll();
            assertThat(model.name().get()).isEqualTo("Joana da Escrita");
            acts.acts().perform(Set.of(row.key()), new Change.Write("depois", Set.of()), ActProgress.NONE);

            List<Recorded> all = real.store.log.readByKey(row.key());
            assertThat(all.subList(all.size() - 2, all.size()))
                    .extracting(each -> each.envelope().actor().name())
                    .containsExactly("maria", "Joana da Escrita");
            assertThat(KnownOperator.of(folder.resolve("data")).operator().get().name())
                    .as("in the next run")
                    .isEqualTo("Joana da Escrita");
        }
    }

    @Test
    void withoutANameItIsTheSystemsUserAndALongOneIsRefused() throws Exception {
        String system = System.getProperty("user.name");
        KnownOperator known = KnownOperator.of(folder);
        OperatorViewModel model = model(known);
        assertThat(model.name().get()).isEqualTo(system);
        model.rename("ana");
        executor.runAll();
        model.rename("x".repeat(61));
        executor.runAll();
        assertThat(Objects.requireNonNull(notices.latest().get()).code()).isEqualTo("RST-154");
        assertThat(model.name().get()).isEqualTo("ana");
        model.rename("");
        executor.runAll();
        assertThat(model.name().get()).isEqualTo(system);
        assertThat(folder.resolve("operator.txt")).doesNotExist();

        Files.writeString(folder.resolve("operator.txt"), "a\tb");
        assertThat(KnownOperator.of(folder).operator().get().name())
                .as("not a name")
                .isEqualTo(system);
    }
}
