package dev.rastro.store.h2;

import dev.rastro.dfe.LinkKind;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.CrossingList;
import dev.rastro.store.CrossingRules.Rule;
import java.util.Collection;
import java.util.List;

/** What the rows of a crossing have in common, as a query. The document to act on is {@code d}, its counterpart {@link CrossingQuery#other}. */
final class CrossingSql {
    private static final String CANCELLED =
            "('" + Situation.CANCELLED.name() + "', '" + Situation.CANCELLED_BY_REPLACEMENT.name() + "')";
    private static final String AUTHORIZED = "'" + Situation.AUTHORIZED.name() + "'";
    private static final String CARRIES = "'" + LinkKind.TRANSPORTS.code() + "'";
    private static final String SAME_CHARGE =
            "%1$s.notes = %2$s.notes AND %1$s.payer = %2$s.payer AND %1$s.purpose = ANY(?) AND %1$s.service = ANY(?)";
    private static final String NO_OTHER = "''";

    /** Any index may serve. */
    private static final String SOUGHT = "%s";
    /** No index answers for it, so that a few documents are found by their keys: nearly all have the same situation. */
    private static final String LOOKED_AT = "UPPER(%s)";

    private CrossingSql() {}

    /** Every row there is, found from the whole of the tables. */
    static CrossingQuery all(CrossingList list, Rule rule) {
        return all(list, rule, SOUGHT);
    }

    private static CrossingQuery all(CrossingList list, Rule rule, String state) {
        return switch (list) {
            case CANCELLED_AFTER_CONFIRMATION ->
                new CrossingQuery("document d", NO_OTHER)
                        .where(state.formatted("d.situation") + " IN " + CANCELLED)
                        .where("d.manifestation = '" + Manifestation.CONFIRMED.name() + "'");
            case CTE_OF_CANCELLED_NOTE ->
                new CrossingQuery(
                                "document o JOIN document_link l ON l.cited = o.df_key AND l.kind = " + CARRIES
                                        + " JOIN document d ON d.df_key = l.citing",
                                "o.df_key")
                        .where(state.formatted("o.situation") + " IN " + CANCELLED)
                        .where(state.formatted("d.situation") + " = " + AUTHORIZED);
            case WITHOUT_CTE ->
                new CrossingQuery("freight_note f JOIN document d ON d.df_key = f.df_key", NO_OTHER)
                        .where("f.mode = ANY(?)", rule.modes())
                        .where(state.formatted("d.situation") + " = " + AUTHORIZED)
                        .where("NOT EXISTS (SELECT 1 FROM document_link l WHERE l.cited = d.df_key AND l.kind = "
                                + CARRIES + ")");
            case DUPLICATE_CHARGE ->
                // Charges of the same notes are few: they are looked for first.
                clashes(
                                state,
                                "(SELECT notes, payer FROM freight_charge GROUP BY notes, payer"
                                        + " HAVING MIN(df_key) < MAX(df_key)) g JOIN freight_charge c ON "
                                        + SAME_CHARGE.formatted("c", "g"))
                        .with(rule.purposes(), rule.services())
                        .with(rule.purposes(), rule.services());
            case MDFE_NOT_CLOSED ->
                new CrossingQuery("document d", NO_OTHER)
                        .where(state.formatted("d.family") + " = 'MDFE'")
                        .where(state.formatted("d.situation") + " = " + AUTHORIZED);
        };
    }

    /** The rows in which one of some documents is the one to act on, or its counterpart. */
    static List<CrossingQuery> touching(CrossingList list, Rule rule, Collection<String> keys) {
        CrossingQuery on = onTouched(list, rule).where("d.df_key = ANY(?)", keys);
        return on.other().equals(NO_OTHER)
                ? List.of(on)
                : List.of(on, onTouched(list, rule).where("o.df_key = ANY(?)", keys));
    }

    private static CrossingQuery onTouched(CrossingList list, Rule rule) {
        return list == CrossingList.DUPLICATE_CHARGE
                ? clashes(LOOKED_AT, "freight_charge c")
                        .with(rule.purposes(), rule.services())
                        .where("c.purpose = ANY(?)", rule.purposes())
                        .where("c.service = ANY(?)", rule.services())
                : all(list, rule, LOOKED_AT);
    }

    /** Charges of the same notes to the same payer, each with every earlier one; wants purposes and services for the earlier one. */
    private static CrossingQuery clashes(String state, String charges) {
        return new CrossingQuery(
                        charges + " JOIN freight_charge e ON " + SAME_CHARGE.formatted("e", "c")
                                + " AND e.df_key < c.df_key"
                                + " JOIN document d ON d.df_key = c.df_key JOIN document o ON o.df_key = e.df_key",
                        "o.df_key")
                .where(state.formatted("d.situation") + " = " + AUTHORIZED)
                .where(state.formatted("o.situation") + " = " + AUTHORIZED)
                .where("(d.number IS DISTINCT FROM o.number OR d.issuer_id IS DISTINCT FROM o.issuer_id)");
    }
}
