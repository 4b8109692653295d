package dev.rastro.desktop.documents;

import dev.rastro.desktop.companies.CompanyChooserViewModel;

/**
 * What rows show beside their documents.
 *
 * @param companies whose colours tell rows apart
 * @param details what some columns show
 */
public record RowLooks(CompanyChooserViewModel companies, RowDetailsViewModel details) {}
