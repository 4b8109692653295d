package dev.rastro.dfe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small table of facts: UTF-8 text, columns separated by tabs, the first line the header, lines that begin with "#" are
 * comments and "-" is an absent value. Immutable.
 */
public final class TsvTable {
    private final List<Row> rows;

    private TsvTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a table that ships beside a class.
     *
     * @throws IllegalStateException when the resource is absent or malformed, which is a defect of the build
     */
    public static TsvTable load(Class<?> owner, String name) {
        return parse(name, read(owner, name));
    }

    private static String read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No table " + name + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Table " + name, e);
        }
    }

    /** The cells of a table without a header line, row by row; errors as in {@link #load}. */
    public static List<List<String>> cells(Class<?> owner, String name) {
        return lines(read(owner, name))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    /**
     * Reads a table from text.
     *
     * @throws IllegalStateException when it is malformed
     */
    public static TsvTable parse(String name, String text) {
        List<String> lines = lines(text).toList();
        if (lines.isEmpty()) {
            throw new IllegalStateException("Table " + name + " has no header");
        }
        String[] header = lines.getFirst().split("\t", -1);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != header.length) {
                throw new IllegalStateException(
                        "Table " + name + ": " + cells.length + " cells, not " + header.length + ": " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(new Row(name, row));
        }
        return new TsvTable(rows);
    }

    /** The rows in file order. */
    public List<Row> rows() {
        return rows;
    }

    /** One row of a table. */
    public static final class Row {
        private final String table;
        private final Map<String, String> cells;

        private Row(String table, Map<String, String> cells) {
            this.table = table;
            this.cells = Map.copyOf(cells);
        }

        /** A cell that must have a value. */
        public String text(String column) {
            return find(column)
                    .orElseThrow(() -> new IllegalStateException("Table " + table + ": no " + column + " in " + cells));
        }

        /** A cell that may be absent. */
        public Optional<String> find(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException("Table " + table + " has no column " + column);
            }
            return cell.equals("-") ? Optional.empty() : Optional.of(cell);
        }

        /**
         * A cell that says yes or no.
         *
         * @throws IllegalStateException when it says anything else
         */
        public boolean flag(String column) {
            return switch (text(column)) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw new IllegalStateException("Table " + table + ": neither yes nor no: " + cells);
            };
        }

        /** The families of a cell that lists them between commas. */
        public Set<DfeFamily> families(String column) {
            return list(column).stream()
                    .map(DfeFamily::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(DfeFamily.class)));
        }

        /** The values of a cell that lists several between commas; empty when absent. */
        public List<String> list(String column) {
            return find(column).map(cell -> List.of(cell.split(",", -1))).orElse(List.of());
        }
    }
}
