package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.EventRecord;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reversal says of the event it takes back. Layouts cite it by protocol (nProtEvento), by type (tpEventoAut of
 * 110001), by the event's own Id (idEvManifRej of NFS-e 205208, idPedidoCancelado of 111502) or only by the other document
 * that both name (chMDFe of 610611 and 610610). What a layout leaves out excludes nothing. Pure.
 */
final class Citation {
    /** Id of an NFS-e event: key, type and number of the request, which samples in the field leave out. */
    private static final Pattern NFSE_ID =
            Pattern.compile("(?:EVT|PRE)?(?<key>[0-9A-Z]{50})(?<type>[0-9]{6})(?<sequence>[0-9]{0,3})");
    /** Id of an event of the SEFAZ families: type, key and nSeqEvento of two or three digits. */
    private static final Pattern SEFAZ_ID =
            Pattern.compile("(?:ID)?(?<type>[0-9]{6})(?<key>[0-9A-Z]{44})(?<sequence>[0-9]{2,3})");

    private final @Nullable String target;
    private final @Nullable String type;
    private final @Nullable AccessKey related;
    private final @Nullable Matcher id;

    Citation(EventRecord reversal) {
        target = reversal.targetProtocol();
        type = reversal.targetType();
        related = reversal.related();
        id = target == null ? null : id(target);
    }

    private static @Nullable Matcher id(String text) {
        Matcher nfse = NFSE_ID.matcher(text);
        if (nfse.matches()) {
            return nfse;
        }
        Matcher sefaz = SEFAZ_ID.matcher(text);
        return sefaz.matches() ? sefaz : null;
    }

    /** Whether it names one event, so that no other will do. */
    boolean exact() {
        return target != null;
    }

    /** Whether it names the type of its target. */
    boolean namesType() {
        return type != null;
    }

    /** Whether nothing that it says excludes {@code candidate}. */
    boolean admits(EventRecord candidate) {
        boolean sameType = type == null || type.equals(candidate.type());
        boolean sameRelated = related == null || candidate.related() == null || related.equals(candidate.related());
        return sameType && sameRelated && (target == null || names(target, candidate));
    }

    private boolean names(String citedTarget, EventRecord candidate) {
        if (id == null) {
            return citedTarget.equals(candidate.protocol());
        }
        String sequence = Objects.requireNonNullElse(id.group("sequence"), "");
        return id.group("key").equals(candidate.key().value())
                && id.group("type").equals(candidate.type())
                && (sequence.isEmpty() || Integer.parseInt(sequence) == candidate.sequence());
    }
}
