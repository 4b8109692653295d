package dev.rastro.desktop.shell;

import dev.rastro.company.CompanyScope;
import dev.rastro.desktop.documents.DocumentListViewModel;
import dev.rastro.desktop.documents.FilterViewModel;
import dev.rastro.desktop.panel.PanelViewModel;
import dev.rastro.desktop.views.ViewsViewModel;
import dev.rastro.report.view.SavedView;
import dev.rastro.report.view.ViewFilter;
import dev.rastro.report.view.ViewPeriod;
import dev.rastro.store.GroupBy;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Leads from saved views and tiles to the list of documents, and makes a view of how that is.
 *
 * @param today a company or group as it is by now: groups have other members than when a view was saved
 */
record SavedLists(
        FilterViewModel filter,
        DocumentListViewModel documents,
        ObjectProperty<@Nullable GroupBy> grouping,
        UnaryOperator<CompanyScope> today,
        ObjectProperty<Screen> screen)
        implements ViewsViewModel.ListPort, PanelViewModel.Ways {
    @Override
    public void show(SavedView view) {
        documents.asOf().set(null);
        documents.sort().set(view.order());
        if (!view.columns().isEmpty()) {
            documents.wantColumns(view.columns());
        }
        CompanyScope company = view.company();
        if (company != null) {
            filter.company().set(today.apply(company));
        }
        list(view.filter());
        grouping.set(view.group());
    }

    @Override
    public SavedView capture(String id, String name) {
        return new SavedView(
                id,
                name,
                filter.words(),
                documents.sort().get(),
                documents.columnsNow(),
                grouping.get(),
                filter.company().get());
    }

    @Override
    public void list(ViewFilter wanted) {
        documents.asOf().set(null);
        grouping.set(null);
        filter.apply(wanted);
        screen.set(Screen.DOCUMENTS);
    }

    @Override
    public void period(LocalDate from, LocalDate to) {
        list(ViewFilter.ALL.withPeriod(ViewPeriod.between(from, to)));
    }

    @Override
    public void quarantine() {
        screen.set(Screen.QUARANTINE);
    }

    @Override
    public void companies() {
        screen.set(Screen.COMPANIES);
    }

    @Override
    public void capture() {
        screen.set(Screen.CAPTURE);
    }
}
