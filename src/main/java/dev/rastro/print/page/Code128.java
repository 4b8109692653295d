package dev.rastro.print.page;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * CODE-128 (ISO/IEC 15417) as access keys need it: set C for digits, and set A for the letters that
 * the CNPJ inside may have (Nota Técnica Conjunta 2025.001). Stateless.
 */
public final class Code128 {
    private static final int START_A = 103;
    private static final int START_C = 105;
    private static final int TO_C = 99;
    private static final int TO_A = 101;
    private static final int STOP = 106;

    /** Digits in a row that make it worth the two symbols of going to set C and back. */
    private static final int WORTHWHILE = 6;

    /** Widths of bars and spaces of each symbol, in modules. */
    private static final List<String> PATTERNS = Splitter.on(' ')
            .splitToList("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232"
                    + " 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122"
                    + " 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311"
                    + " 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113"
                    + " 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422"
                    + " 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111"
                    + " 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121"
                    + " 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412"
                    + " 211214 211232 2331112");

    private Code128() {}

    /** Whether a text can be drawn: digits and capitals only. */
    public static boolean encodable(String text) {
        return text.matches("[0-9A-Z]+");
    }

    /** Widths of bar, space, bar ... in modules. */
    public static int[] encode(String text) {
        if (!encodable(text)) {
            throw new IllegalArgumentException("Not encodable: " + text);
        }
        List<Integer> symbols = new ArrayList<>();
        boolean pairs = digitsFrom(text, 0) >= 2;
        symbols.add(pairs ? START_C : START_A);
        int at = 0;
        while (at < text.length()) {
            int digits = digitsFrom(text, at);
            if (pairs && digits < 2) {
                symbols.add(TO_A);
                pairs = false;
            } else if (!pairs && digits >= WORTHWHILE && digits % 2 == 0) {
                symbols.add(TO_C);
                pairs = true;
            }
            int length = pairs ? 2 : 1;
            String next = text.substring(at, at + length);
            symbols.add(pairs ? Integer.parseInt(next) : next.charAt(0) - ' ');
            at += length;
        }
        symbols.add(checkSymbol(symbols));
        symbols.add(STOP);
        return symbols.stream()
                .flatMapToInt(symbol -> PATTERNS.get(symbol).chars().map(c -> c - '0'))
                .toArray();
    }

    private static int digitsFrom(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private static int checkSymbol(List<Integer> symbols) {
        int sum = symbols.getFirst();
        for (int i = 1; i < symbols.size(); i++) {
            sum += i * symbols.get(i);
        }
        return sum % START_A;
    }

    /** Total width in modules, without quiet zones. */
    public static int modules(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}
