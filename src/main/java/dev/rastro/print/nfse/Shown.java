package dev.rastro.print.nfse;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Brazil;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as the DANFSe shows them (NT 008/2026, 2.4.5). Stateless. */
final class Shown {
    private Shown() {}

    /** "R$ 1.234,56"; what is no number as it is written; empty where there is nothing. */
    static String money(XmlNode node, String path) {
        BigDecimal value = node.decimal(path);
        return value == null ? node.text(path) : money(value);
    }

    static String money(@Nullable BigDecimal value) {
        return value == null ? "" : "R$ " + Brazil.money(value);
    }

    /** The sum of those that are there; {@code null} where none is. */
    static @Nullable BigDecimal sum(@Nullable BigDecimal... values) {
        BigDecimal sum = null;
        for (BigDecimal value : values) {
            if (value != null) {
                sum = sum == null ? value : sum.add(value);
            }
        }
        return sum;
    }

    /** "5,00%". */
    static String percent(XmlNode node, String path) {
        BigDecimal value = node.decimal(path);
        return value == null ? node.text(path) : Brazil.number(value, 2) + "%";
    }

    /** Day and time of day of a moment, in the offset it was written with. */
    static String moment(String text) {
        return (Moments.day(text) + " " + Moments.clock(text)).strip();
    }

    /** 01.07.01 */
    static String serviceCode(String code) {
        return code.replaceAll("^([0-9]{2})([0-9]{2})([0-9]{2})$", "$1.$2.$3");
    }

    /** 1.2301.21.00 */
    static String nbs(String code) {
        return code.replaceAll("^([0-9])([0-9]{4})([0-9]{2})([0-9]{2})$", "$1.$2.$3.$4");
    }

    /** 01.310-100 */
    static String postalCode(String code) {
        return code.replaceAll("^([0-9]{2})([0-9]{3})([0-9]{3})$", "$1.$2-$3");
    }

    /** Those that are not empty, " / " between them. */
    static String listed(String... parts) {
        return IssuerLines.joined(" / ", parts);
    }

    /** As {@link #listed}, but with a dash for each that is empty; empty where all are. */
    static String aligned(String... parts) {
        return Stream.of(parts).allMatch(String::isBlank)
                ? ""
                : String.join(
                        " / ",
                        Stream.of(parts)
                                .map(part -> part.isBlank() ? "-" : part)
                                .toList());
    }
}
