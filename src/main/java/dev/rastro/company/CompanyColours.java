package dev.rastro.company;

import dev.rastro.dfe.TsvTable;
import java.util.List;
import java.util.Optional;

/** The colours that companies can have, from {@code colours.tsv}. Immutable; safe for use by several threads. */
public final class CompanyColours {
    private final List<Colour> all;

    private CompanyColours(List<Colour> all) {
        this.all = all;
    }

    /**
     * One colour.
     *
     * @param code its name, stable
     * @param web as #rrggbb
     */
    public record Colour(String code, String web) {}

    /** Reads the table. */
    public static CompanyColours load() {
        return new CompanyColours(TsvTable.load(CompanyColours.class, "colours.tsv").rows().stream()
                .map(row -> new Colour(row.text("code"), row.text("colour")))
                .toList());
    }

    /** All, in the order in which they are offered. */
    public List<Colour> all() {
        return all;
    }

    /** The colour of a code. */
    public Optional<Colour> find(String code) {
        return all.stream().filter(colour -> colour.code().equals(code)).findFirst();
    }
}
