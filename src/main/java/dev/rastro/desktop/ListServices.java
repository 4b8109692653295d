package dev.rastro.desktop;

import dev.rastro.desktop.documents.RowDetails;
import dev.rastro.report.view.SavedViews;
import dev.rastro.store.SeenDocuments;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What lists need beside their documents.
 *
 * @param seen what the operator looked at
 * @param declarants CNPJs and CPFs of the companies that declare, as of now
 * @param details what some columns show beside the list's own lines
 */
public record ListServices(
        SeenDocuments seen, SavedViews views, Supplier<Set<String>> declarants, RowDetails details) {}
