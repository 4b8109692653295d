package dev.rastro.sefaz.sync;

import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.intake.Prepared;
import dev.rastro.sefaz.exchange.DistributionItem;
import dev.rastro.store.NsuContent;
import dev.rastro.store.NsuState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of an answer, looked at.
 *
 * @param damaged whether its packing cannot be opened
 */
record Item(@Nullable Nsu nsu, NsuState state, Prepared prepared, boolean damaged) {
    static Item of(DistributionItem item, boolean schemaKnown, @Nullable Nsu nsu, Prepared prepared) {
        return new Item(nsu, state(item, schemaKnown, prepared), prepared, item instanceof DistributionItem.Unreadable);
    }

    private static NsuState state(DistributionItem item, boolean schemaKnown, Prepared prepared) {
        if (item instanceof DistributionItem.Unreadable) {
            return NsuState.UNREADABLE;
        }
        if (!schemaKnown) {
            return NsuState.UNKNOWN_SCHEMA;
        }
        if (!(prepared instanceof Prepared.Understood understood)) {
            return NsuState.UNREADABLE;
        }
        return switch (understood.parts().getFirst().items().getFirst()) {
            case XmlItem.Document document -> NsuState.DOCUMENT;
            case XmlItem.Summary summary -> NsuState.SUMMARY;
            case XmlItem.Event event -> NsuState.EVENT;
            case XmlItem.LooseProtocol protocol -> NsuState.EVENT;
        };
    }

    /** What the ledger says of its NSU; empty where it came without one. */
    Optional<NsuContent> content() {
        Nsu at = nsu;
        return at == null || at.equals(Nsu.ZERO) ? Optional.empty() : Optional.of(new NsuContent(at, state, sha256()));
    }

    private String sha256() {
        return switch (prepared) {
            case Prepared.Understood understood ->
                understood.parts().getFirst().original().sha256();
            case Prepared.NotUnderstood kept -> kept.original().sha256();
            case Prepared.Refused refused ->
                throw new IllegalStateException("Nothing that was captured is refused: " + refused.code());
        };
    }
}
