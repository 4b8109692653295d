package dev.rastro.simulator.generator.history;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.Keys;
import dev.rastro.simulator.generator.document.Press;
import dev.rastro.simulator.generator.document.Xml;
import dev.rastro.simulator.generator.signing.SignedXml;
import dev.rastro.simulator.generator.world.Company;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

/** Writes events of the SEFAZ families as the pair of request and answer (procEvento...). Not thread-safe. */
public final class EventWriter {
    private final Map<String, EventLayout> layouts = EventLayout.table();
    private final Map<String, EventKind> kinds = EventKind.table();
    private final Press press;

    public EventWriter(Press press) {
        this.press = press;
    }

    /**
     * Signs an event and has it registered (cStat 135).
     *
     * @throws NullPointerException if the family or the type is not in the tables
     */
    public IssuedEvent write(IssuedDocument document, EventOrder order) {
        String family = eventFamily(document);
        EventLayout layout = Objects.requireNonNull(layouts.get(family), family);
        EventKind kind = Objects.requireNonNull(kinds.get(family + " " + order.type()), order.type());
        Company author = order.author();
        String authority =
                kind.authority().equals("-") ? document.issuer().state().code() : kind.authority();
        String id = "ID" + order.type() + document.key() + Keys.padded(order.sequence(), layout.sequenceDigits());
        Xml request = new Xml();
        request.group("infEvento", Xml.attributes("Id", id), () -> {
            request.el("cOrgao", authority)
                    .el("tpAmb", document.environment())
                    .el("CNPJ", author.cnpj())
                    .el(layout.keyElement(), document.key())
                    .el("dhEvento", order.at())
                    .el("tpEvento", order.type())
                    .el("nSeqEvento", order.sequence());
            details(request, layout, kind, order);
        });
        String signed = request.toString();
        SignedXml signature = press.signer()
                .sign(signed, layout.namespace(), id, press.signer().authority().credential(author));
        OffsetDateTime registered = order.at().plusSeconds(3 + order.sequence());
        String protocol = press.protocol(authority, registered);
        Xml x = new Xml();
        String root = Xml.attributes("versao", layout.version(), "xmlns", layout.namespace());
        x.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").group(layout.proc(), root, () -> {
            x.group(layout.event(), root, () -> x.raw(signed).raw(signature.signature()));
            x.group(
                    layout.answer(),
                    Xml.attributes("versao", layout.version()),
                    () -> x.group(
                            "infEvento",
                            () -> x.el("tpAmb", document.environment())
                                    .el("verAplic", "TREINO-1.0")
                                    .el("cOrgao", authority)
                                    .el("cStat", "135")
                                    .el("xMotivo", "Evento registrado e vinculado a " + family)
                                    .el(layout.keyElement(), document.key())
                                    .el("tpEvento", order.type())
                                    .el("xEvento", kind.description())
                                    .el("nSeqEvento", order.sequence())
                                    .el("dhRegEvento", registered)
                                    .el("nProt", protocol)));
        });
        return new IssuedEvent(document, order, protocol, registered, x.toString());
    }

    /** The text of descEvento for an event of this document. */
    String description(IssuedDocument document, String type) {
        return Objects.requireNonNull(kinds.get(eventFamily(document) + " " + type), type)
                .description();
    }

    private static void details(Xml x, EventLayout layout, EventKind kind, EventOrder order) {
        Runnable content = () -> {
            x.el("descEvento", kind.description());
            order.details().accept(x);
        };
        if (layout.wrapped()) {
            x.group(
                    "detEvento",
                    Xml.attributes("versaoEvento", layout.version()),
                    () -> x.group(order.wrapper(), content));
        } else {
            x.el("verEvento", layout.version());
            x.group("detEvento", Xml.attributes("versao", layout.version()), content);
        }
    }

    /** NFC-e shares the events of NF-e, CT-e OS those of CT-e. */
    private static String eventFamily(IssuedDocument document) {
        return switch (document.family()) {
            case NFCE -> "NF-e";
            case CTE_OS -> "CT-e";
            default -> document.family().label();
        };
    }
}
