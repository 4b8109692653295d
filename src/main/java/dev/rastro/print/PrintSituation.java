package dev.rastro.print;

import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.xml.nfe.Ide;
import dev.rastro.dfe.xml.nfe.InfProt;
import dev.rastro.dfe.xml.nfe.NfeDocument;
import dev.rastro.store.DocumentRow;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a print has to say of its document beyond the document itself.
 *
 * @param corrections number of valid cartas de correção
 * @param asOf moment the situation was computed for, {@code null} where nothing but the file is known
 */
public record PrintSituation(
        boolean homologation,
        boolean cancelled,
        boolean denied,
        boolean withoutProtocol,
        int corrections,
        @Nullable OffsetDateTime asOf) {
    private static final Set<Situation> CANCELLED = Set.of(Situation.CANCELLED, Situation.CANCELLED_BY_REPLACEMENT);
    private static final Set<Situation> WITHOUT_PROTOCOL =
            Set.of(Situation.WITHOUT_PROTOCOL, Situation.REJECTED, Situation.EPEC_PENDING, Situation.UNKNOWN);
    /** cStat of an authorised note (100, 150) and of a denied one, manual and NT 2018.005. */
    private static final Set<String> AUTHORIZED = Set.of("100", "150");

    private static final Set<String> DENIED = Set.of("110", "205", "301", "302", "303");

    /** As the fold of all that is known gives it. */
    public static PrintSituation of(DocumentRow row, @Nullable OffsetDateTime asOf) {
        return new PrintSituation(
                row.environment() == Environment.HOMOLOGATION,
                CANCELLED.contains(row.situation()),
                row.situation() == Situation.DENIED,
                WITHOUT_PROTOCOL.contains(row.situation()),
                row.corrections(),
                asOf);
    }

    /** As the file alone tells it: for printing without a store. */
    public static PrintSituation of(NfeDocument note) {
        Ide ide = note.infNFe().ide;
        InfProt protocol = note.protocol();
        String status = protocol == null || protocol.cStat == null ? "" : protocol.cStat;
        return new PrintSituation(
                ide != null && "2".equals(ide.tpAmb),
                false,
                DENIED.contains(status),
                !AUTHORIZED.contains(status) && !DENIED.contains(status),
                0,
                null);
    }

    /** The words across the sheet, most serious first. */
    List<String> watermarks() {
        List<String> words = new ArrayList<>();
        if (cancelled) {
            words.add("CANCELADA");
        }
        if (denied) {
            words.add("DENEGADA");
        }
        if (homologation || withoutProtocol) {
            words.add("SEM VALOR FISCAL");
        }
        return words;
    }
}
