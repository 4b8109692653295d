package dev.rastro.simulator.generator.document;

/** Kinds of operation: natOp, the last three digits of the CFOP, finNFe. */
public enum NfeNature {
    SALE("Venda de mercadoria", "102", "403", "405", "1"),
    PRODUCTION_SALE("Venda de produção do estabelecimento", "101", "401", "405", "1"),
    TRANSFER("Transferência de mercadoria", "152", "409", "409", "1"),
    RETURN("Devolução de compra", "202", "411", "411", "4");

    private final String text;
    private final String cfop;
    private final String cfopCharging;
    private final String cfopCharged;
    private final String purpose;

    NfeNature(String text, String cfop, String cfopCharging, String cfopCharged, String purpose) {
        this.text = text;
        this.cfop = cfop;
        this.cfopCharging = cfopCharging;
        this.cfopCharged = cfopCharged;
        this.purpose = purpose;
    }

    String text() {
        return text;
    }

    String purpose() {
        return purpose;
    }

    /** The CFOP of an item, by how it is taxed; 6.404 is the interstate twin of 5.405. */
    String cfop(boolean interstate, String kind) {
        String tail = switch (kind) {
            case "T" -> cfopCharging;
            case "R" -> cfopCharged.equals("405") && interstate ? "404" : cfopCharged;
            default -> cfop;
        };
        return (interstate ? "6" : "5") + tail;
    }
}
