package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentCatalog.Company;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The companies to choose from. Read when asked: it goes through the whole list, so not at every change. */
public final class CompaniesViewModel {
    private static final int MOST = 300;

    private final DocumentCatalog catalog;
    private final TaskRunner tasks;
    private final Notices notices;
    private final String doing;
    private final ObservableList<Company> companies = FXCollections.observableArrayList();

    public CompaniesViewModel(DocumentCatalog catalog, TaskRunner tasks, Notices notices, String doing) {
        this.catalog = catalog;
        this.tasks = tasks;
        this.notices = notices;
        this.doing = doing;
    }

    public ObservableList<Company> companies() {
        return FXCollections.unmodifiableObservableList(companies);
    }

    /** Reads them anew. */
    public void refresh() {
        tasks.read(
                () -> catalog.companies(MOST),
                found -> {
                    if (!companies.equals(found)) {
                        companies.setAll(found);
                    }
                },
                notices.failed(doing));
    }
}
