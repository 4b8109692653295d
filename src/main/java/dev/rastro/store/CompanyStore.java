package dev.rastro.store;

import java.util.List;
import java.util.Optional;

/** Reading side of the companies. Safe for use by several threads. */
public interface CompanyStore {
    /** All, by name. */
    List<CompanyRow> all();

    Optional<CompanyRow> find(String taxpayer);
}
