package dev.rastro.store;

import java.util.List;
import java.util.Optional;

/** Where the consumption budget is kept. What was saved survives a power cut. Safe for use by several threads. */
public interface BudgetStore {
    List<BudgetRow> rows();

    Optional<BudgetRow> find(String scope, String kind);

    void save(BudgetRow row);

    List<ClockMark> marks();

    void save(ClockMark mark);
}
