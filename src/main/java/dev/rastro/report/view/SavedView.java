package dev.rastro.report.view;

import dev.rastro.company.CompanyScope;
import dev.rastro.store.GroupBy;
import dev.rastro.store.ListOrder;
import org.jspecify.annotations.Nullable;

/**
 * A list that the operator comes back to.
 *
 * @param id stable; {@link SavedViews} has the ids of those that Rastro brings along
 * @param name as the operator wrote it; empty for one of Rastro's that was not renamed
 * @param columns the columns as the window writes them down; empty to leave them as they are
 * @param group {@code null} for a plain list
 * @param company whose documents; {@code null} for those of whatever company is chosen
 */
public record SavedView(
        String id,
        String name,
        ViewFilter filter,
        ListOrder order,
        String columns,
        @Nullable GroupBy group,
        @Nullable CompanyScope company) {
    public SavedView renamed(String value) {
        return new SavedView(id, value, filter, order, columns, group, company);
    }
}
