package dev.rastro.print.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and identifiers as Brazilian documents show them, whatever the machine's own language. Stateless. */
public final class Brazil {
    private Brazil() {}

    /** An amount with two decimals, or empty. */
    public static String money(@Nullable BigDecimal value) {
        return value == null ? "" : format(value, 2, 2);
    }

    /** A number with the decimals it was written with, at least {@code least}, at most 10; no trailing zeros beyond. */
    public static String number(@Nullable BigDecimal value, int least) {
        return value == null ? "" : format(value, least, 10);
    }

    private static String format(BigDecimal value, int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", new DecimalFormatSymbols(Locale.of("pt", "BR")));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }

    /** CNPJ (letters kept) or CPF with its punctuation; anything else as it is. */
    public static String taxId(@Nullable String id) {
        if (id == null) {
            return "";
        }
        return switch (id.length()) {
            case 14 -> mask(id, "##.###.###/####-##");
            case 11 -> mask(id, "###.###.###-##");
            default -> id;
        };
    }

    public static String postalCode(@Nullable String cep) {
        return cep != null && cep.length() == 8 ? mask(cep, "#####-###") : text(cep);
    }

    public static String phone(@Nullable String phone) {
        String digits = text(phone);
        return switch (digits.length()) {
            case 10 -> mask(digits, "(##) ####-####");
            case 11 -> mask(digits, "(##) #####-####");
            default -> digits;
        };
    }

    /** 000.007.638: the number of an NF-e in nine digits. */
    public static String documentNumber(@Nullable String number) {
        String digits = text(number);
        return digits.length() > 9 || !digits.matches("[0-9]+")
                ? digits
                : mask("0".repeat(9 - digits.length()) + digits, "###.###.###");
    }

    public static String series(@Nullable String series) {
        String digits = text(series);
        return digits.length() >= 3 ? digits : "0".repeat(3 - digits.length()) + digits;
    }

    /** The key in groups of four. */
    public static String key(String key) {
        return key.replaceAll("(.{4})(?!$)", "$1 ");
    }

    public static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String mask(String value, String mask) {
        StringBuilder result = new StringBuilder(mask.length());
        int at = 0;
        for (int i = 0; i < mask.length(); i++) {
            result.append(mask.charAt(i) == '#' ? value.charAt(at++) : mask.charAt(i));
        }
        return result.toString();
    }
}
