package dev.rastro.cli;

import dev.rastro.company.CompanyScope;
import dev.rastro.report.sheet.ListExport;
import dev.rastro.report.view.SavedView;
import dev.rastro.report.view.ViewContext;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.ListOrder;
import dev.rastro.store.MarkFilter;
import dev.rastro.timeline.pending.Pending;
import dev.rastro.timeline.pending.PendingStates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lista os documentos, em ordem de chave.")
final class ListCommand extends StoreCommand {
    private static final int PAGE = 1000;

    @Option(
            names = "--query",
            paramLabel = "TEXT",
            description =
                    "Uma pergunta como em search; com --as-of, palavras de emitente, destinatário, número ou chave.")
    String query = "";

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "A lista como se conhecia naquele momento (2026-10-31 ou 2026-10-31T23:59).")
    @Nullable
    String asOf;

    @Option(
            names = "--pending",
            paramLabel = "CODE",
            split = ",",
            description = "Só documentos com estas pendências (códigos de show), por exemplo AGUARDANDO_XML.")
    List<String> pending = new ArrayList<>();

    @Option(
            names = "--stale-days",
            paramLabel = "N",
            description = "Depois de quantos dias a situação conta como não confirmada (padrão: 30).")
    int staleDays = 30;

    @Option(names = "--tag", paramLabel = "TAG", split = ",", description = "Só documentos com todas estas etiquetas.")
    List<String> tags = new ArrayList<>();

    @Option(names = "--stage", paramLabel = "STAGE", split = ",", description = "Só documentos numa destas etapas.")
    List<String> stages = new ArrayList<>();

    @Option(
            names = "--responsible",
            paramLabel = "NAME",
            split = ",",
            description = "Só documentos de que um destes cuida.")
    List<String> responsibles = new ArrayList<>();

    @Option(
            names = "--archived",
            paramLabel = "WHICH",
            description =
                    "O que é feito dos arquivados: ${COMPLETION-CANDIDATES} (padrão: hidden; uma pergunta e --as-of os acham).")
    Archived archived = Archived.hidden;

    /** The same as {@link MarkFilter.Archived}, as typed. */
    enum Archived {
        hidden,
        shown,
        only
    }

    @Option(
            names = "--view",
            paramLabel = "NAME",
            description = "Uma visão salva (veja views): seus filtros e sua ordem; --query no lugar da pergunta dela.")
    @Nullable
    String view;

    @Option(names = "--csv", paramLabel = "FILE", description = "Grava a lista em CSV, para planilhas.")
    @Nullable
    Path csv;

    ListCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) throws IOException {
        String moment = asOf;
        Optional<OffsetDateTime> at = moment == null ? Optional.empty() : Moments.end(moment);
        if (moment != null && at.isEmpty()) {
            return refuse("MOMENT_INVALID", Moments.refusal(moment));
        }
        PendingStates states = PendingStates.load(Duration.ofDays(staleDays));
        Optional<String> unknown =
                pending.stream().filter(code -> !states.codes().contains(code)).findFirst();
        if (unknown.isPresent()) {
            return refuse(
                    "PENDING_UNKNOWN",
                    unknown.get() + " não é uma destas pendências: " + String.join(", ", states.codes()));
        }
        workspace.settle();
        Optional<SavedView> saved =
                Optional.ofNullable(view).flatMap(name -> workspace.views().find(name, Locale.ROOT));
        if (view != null && saved.isEmpty()) {
            return refuse("VIEW_UNKNOWN", "Não há visão salva com o nome \"" + view + "\": veja views.");
        }
        if (query.isEmpty()) {
            query = saved.map(each -> each.filter().text()).orElse("");
        }
        ListOrder order = saved.map(SavedView::order).orElse(ListOrder.of(DocumentSort.KEY, false));
        DocumentCatalog catalog =
                at.map(then -> workspace.history().at(then)).orElseGet(() -> workspace.listFor(query));
        List<DocumentRow> rows = new ArrayList<>();
        OffsetDateTime now = at.orElseGet(() -> OffsetDateTime.now(Clock.system(ZoneId.systemDefault())));
        Duration stale = Duration.ofDays(staleDays);
        DocumentFilter filter = saved.map(each -> each.filter().at(new ViewContext(now, stale, workspace.declarants())))
                .orElseGet(() -> DocumentFilter.all().withMarks(marks()))
                .withText(query);
        filter = filter.withCompanies(
                saved.map(SavedView::company).map(CompanyScope::parties).orElse(filter.companies()));
        if (saved.isPresent() && !marks().equals(MarkFilter.DESK)) {
            filter = filter.withMarks(marks());
        }
        if (!pending.isEmpty()) {
            filter = filter.withPending(PendingStates.filter(pending, stale, now));
        }
        Path file = csv;
        if (file != null) {
            long written = new ListExport(catalog).write(filter, order, file, done -> {}, () -> false);
            out().printf("%d documentos em %s%n", written, file);
            return ExitCode.OK;
        }
        DocumentPage.Cursor cursor = null;
        do {
            DocumentPage page = catalog.page(filter, order, cursor, PAGE);
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        if (json()) {
            Json.print(
                    out(),
                    rows.stream().map(row -> json(row, states.of(row, now))).toList());
        } else {
            rows.forEach(row -> out().println(DocumentText.line(row)));
            out().printf("%d documentos%n", rows.size());
        }
        return ExitCode.OK;
    }

    private MarkFilter marks() {
        return new MarkFilter(
                Set.copyOf(tags),
                Set.copyOf(stages),
                Set.copyOf(responsibles),
                MarkFilter.Archived.valueOf(archived.name().toUpperCase(Locale.ROOT)));
    }

    private static Map<String, @Nullable Object> json(DocumentRow row, List<Pending> open) {
        Map<String, @Nullable Object> shape = DocumentJson.row(row);
        shape.put("pending", open.stream().map(Pending::code).toList());
        return shape;
    }
}
