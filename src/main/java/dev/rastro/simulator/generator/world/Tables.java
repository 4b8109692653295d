package dev.rastro.simulator.generator.world;

import dev.rastro.dfe.TsvTable;
import java.util.List;

/** Reads the tab-separated tables beside {@code dev.rastro.simulator}; lines that begin with # are remarks. */
public final class Tables {
    private Tables() {}

    /**
     * The rows of a table, each split at its tabs.
     *
     * @throws IllegalStateException if the table is not part of this build
     */
    public static List<List<String>> rows(String name) {
        return TsvTable.cells(Tables.class, "/dev/rastro/simulator/" + name);
    }
}
