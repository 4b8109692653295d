package dev.rastro.company;

import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.Parties;

/**
 * Whose documents are looked at: one company, all establishments of a root, or a group.
 *
 * @param id stable: CNPJ, CPF, root, or a group's name behind {@link #GROUP}
 * @param name what the operator reads; may be empty
 * @param parties the companies in it
 */
public record CompanyScope(String id, String name, Parties parties) {
    /** What the id of a group begins with. */
    public static final String GROUP = "group:";

    /** One company of the documents. */
    public static CompanyScope of(DocumentCatalog.Company company) {
        return new CompanyScope(company.id(), company.name(), Parties.of(company.id()));
    }

    /** Whether it is more than one company's number. */
    public boolean isGroup() {
        return id.startsWith(GROUP);
    }
}
