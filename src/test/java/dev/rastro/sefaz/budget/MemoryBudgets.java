package dev.rastro.sefaz.budget;

import dev.rastro.store.BudgetRow;
import dev.rastro.store.BudgetStore;
import dev.rastro.store.ClockMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A disk that keeps what was saved, for tests with thousands of restarts. */
final class MemoryBudgets implements BudgetStore {
    private final Map<String, BudgetRow> rows = new TreeMap<>();
    private final Map<String, ClockMark> marks = new TreeMap<>();

    @Override
    public List<BudgetRow> rows() {
        return List.copyOf(rows.values());
    }

    @Override
    public Optional<BudgetRow> find(String scope, String kind) {
        return Optional.ofNullable(rows.get(scope + " " + kind));
    }

    @Override
    public void save(BudgetRow row) {
        rows.put(row.scope() + " " + row.kind(), row);
    }

    @Override
    public List<ClockMark> marks() {
        return List.copyOf(marks.values());
    }

    @Override
    public void save(ClockMark mark) {
        marks.put(mark.source(), mark);
    }
}
