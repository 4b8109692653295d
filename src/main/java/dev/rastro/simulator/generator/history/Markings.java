package dev.rastro.simulator.generator.history;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.world.Company;
import java.time.OffsetDateTime;

/**
 * What the authorities note on a document by themselves: freight authorised, passage, replacement. The details of these
 * layouts are not part of the published schema packages; the form follows the ones seen in distributed events. Not
 * thread-safe.
 */
public final class Markings {
    private final EventWriter writer;
    private final Company authority;

    public Markings(EventWriter writer, Company authority) {
        this.writer = writer;
        this.authority = authority;
    }

    /** 610600: a CT-e names this NF-e. */
    public IssuedEvent freightAuthorised(IssuedDocument nfe, IssuedDocument cte) {
        return named(nfe, "610600", 1, "CTe", cte, cte.registeredAt().plusMinutes(2));
    }

    /** 610601: the CT-e that names this NF-e was cancelled. */
    public IssuedEvent freightCancelled(IssuedDocument nfe, IssuedDocument cte, OffsetDateTime at) {
        return named(nfe, "610601", 1, "CTe", cte, at);
    }

    /** 610614: an MDF-e with a CT-e names this NF-e. */
    public IssuedEvent manifestAuthorised(IssuedDocument nfe, IssuedDocument mdfe) {
        return named(nfe, "610614", 1, "MDFe", mdfe, mdfe.registeredAt().plusMinutes(2));
    }

    /** 610554: the lorry passed a reader. */
    public IssuedEvent passed(IssuedDocument nfe, IssuedDocument mdfe, int sequence, OffsetDateTime at) {
        return named(nfe, "610554", sequence, "MDFe", mdfe, at);
    }

    /** 310610: an MDF-e names this CT-e. */
    public IssuedEvent freightManifested(IssuedDocument cte, IssuedDocument mdfe) {
        return named(cte, "310610", 1, "MDFe", mdfe, mdfe.registeredAt().plusMinutes(2));
    }

    /** 240140: another CT-e replaced this one. */
    public IssuedEvent replaced(IssuedDocument cte, IssuedDocument replacement) {
        OffsetDateTime at = replacement.registeredAt().plusMinutes(1);
        return writer.write(
                cte,
                new EventOrder(
                        "240140",
                        1,
                        authority,
                        at,
                        "evCTeSubst",
                        x -> x.el("chCTe", replacement.key()).el("nProt", replacement.protocol())));
    }

    private IssuedEvent named(
            IssuedDocument target, String type, int sequence, String kind, IssuedDocument other, OffsetDateTime at) {
        String wrapper = "ev" + kind + "Autorizado";
        return writer.write(
                target,
                new EventOrder(
                        type,
                        sequence,
                        authority,
                        at,
                        wrapper,
                        x -> x.group(
                                kind,
                                () -> x.el("ch" + kind, other.key())
                                        .el("modal", "1")
                                        .el("dhEmi", other.issuedAt())
                                        .el("nProt", other.protocol())
                                        .el("dhRecbto", other.registeredAt()))));
    }
}
