package dev.rastro.store;

import java.util.List;

/** Reading side of the companies' profiles. Safe for use by several threads. */
public interface CompanyProfileStore {
    /** All, by taxpayer. */
    List<CompanyProfile> all();
}
