package dev.rastro.sefaz.company;

import java.util.List;
import java.util.Optional;

/**
 * The companies under capture. Every change is an event in the log. Safe for use by several threads; a change is seen by
 * all readers when the method returns.
 */
public interface CompanyRegistry {
    /** All companies, by name. */
    List<Company> all();

    Optional<Company> find(String taxpayer);

    /**
     * Adds a company.
     *
     * @throws IllegalStateException when the taxpayer is registered already
     */
    void register(Company company);

    /**
     * Puts a company's data in the place of what was known; nothing happens when they are equal.
     *
     * @throws IllegalStateException when the taxpayer is not registered
     */
    void change(Company company);

    /** The rule of automatic ciência of a company. */
    AwarenessRule awareness(String taxpayer);

    /**
     * Sets the rule of automatic ciência of a company.
     *
     * @throws IllegalStateException when the taxpayer is not registered
     */
    void setAwareness(String taxpayer, AwarenessRule rule);
}
