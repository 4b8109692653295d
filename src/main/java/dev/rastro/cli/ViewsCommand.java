package dev.rastro.cli;

import dev.rastro.company.CompanyScope;
import dev.rastro.report.view.SavedView;
import dev.rastro.report.view.SavedViews;
import dev.rastro.report.view.ViewContext;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.GroupBy;
import dev.rastro.store.Parties;
import dev.rastro.timeline.pending.PendingStates;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(name = "views", description = "Mostra as visões salvas e quantos documentos há em cada uma.")
final class ViewsCommand extends StoreCommand {
    ViewsCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        workspace.settle();
        ViewContext context = new ViewContext(
                OffsetDateTime.now(Clock.system(ZoneId.systemDefault())), PendingStates.STALE, workspace.declarants());
        List<Map<String, @Nullable Object>> shapes = new ArrayList<>();
        for (SavedView view : workspace.views().all()) {
            CompanyScope company = view.company();
            DocumentFilter filter =
                    view.filter().at(context).withCompanies(company == null ? Parties.ALL : company.parties());
            long count = workspace.listFor(filter.text()).totals(filter).count();
            String name = SavedViews.name(view, Locale.ROOT);
            GroupBy group = view.group();
            if (json()) {
                shapes.add(Json.object(
                        "id",
                        view.id(),
                        "name",
                        name,
                        "count",
                        count,
                        "filter",
                        view.filter().parts(),
                        "order",
                        view.order().toString(),
                        "group",
                        group == null ? null : group.name(),
                        "company",
                        company == null ? null : company.id()));
            } else {
                out().printf("%8d  %s  (%s)%n", count, name, view.id());
            }
        }
        if (json()) {
            Json.print(out(), shapes);
        }
        return ExitCode.OK;
    }
}
