package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.ZERO;

import java.math.BigDecimal;

/**
 * The groups of IBS and CBS that all families share (DFeTiposBasicos 1.00), with the test rates of 2026: IBS 0.1 % (all
 * of it for the state), CBS 0.9 % (LC 214/2025, art. 343 and 346).
 */
final class Rtc {
    private Rtc() {}

    /** The content of gIBSCBS. */
    static void rates(Xml x, BigDecimal base, BigDecimal ibs, BigDecimal cbs) {
        x.el("vBC", base)
                .group("gIBSUF", () -> x.el("pIBSUF", "0.1000").el("vIBSUF", ibs))
                .group("gIBSMun", () -> x.el("pIBSMun", "0.0000").el("vIBSMun", ZERO))
                .el("vIBS", ibs)
                .group("gCBS", () -> x.el("pCBS", "0.9000").el("vCBS", cbs));
    }

    /** IBSCBSTot; {@code credits} where the type of the family has the presumed credits. */
    static void totals(Xml x, BigDecimal base, BigDecimal ibs, BigDecimal cbs, boolean credits) {
        x.group("IBSCBSTot", () -> {
            x.el("vBCIBSCBS", base);
            x.group("gIBS", () -> {
                x.group("gIBSUF", () -> x.each(ZERO, "vDif", "vDevTrib").el("vIBSUF", ibs));
                x.group("gIBSMun", () -> x.each(ZERO, "vDif", "vDevTrib", "vIBSMun"));
                x.el("vIBS", ibs);
                credits(x, credits);
            });
            x.group("gCBS", () -> {
                x.each(ZERO, "vDif", "vDevTrib").el("vCBS", cbs);
                credits(x, credits);
            });
        });
    }

    private static void credits(Xml x, boolean present) {
        if (present) {
            x.each(ZERO, "vCredPres", "vCredPresCondSus");
        }
    }
}
