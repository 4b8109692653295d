package dev.rastro.sefaz.event;

import dev.rastro.dfe.TsvTable;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes {@code infEvento} in canonical form (NT 2020.001 v1.50 for NF-e, MOC CT-e 4.00 for desacordo): no white space,
 * attributes in order, so that the text itself is what is digested. Immutable.
 */
final class EventXml {
    static final String NFE = "http://www.portalfiscal.inf.br/nfe";
    static final String CTE = "http://www.portalfiscal.inf.br/cte";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final String NATIONAL = "91";

    private final Map<String, TsvTable.Row> types = TsvTable.load(EventXml.class, "taxpayer-events.tsv").rows().stream()
            .collect(Collectors.toMap(row -> row.text("type"), row -> row));

    /** The type's row; an unknown type is a defect of the caller. */
    TsvTable.Row type(TaxpayerEvent event) {
        TsvTable.Row row = types.get(event.type());
        if (row == null) {
            throw new IllegalArgumentException("Rastro does not send events of type " + event.type());
        }
        return row;
    }

    boolean ofCte(TaxpayerEvent event) {
        return type(event).text("service").equals("CTE");
    }

    String namespace(TaxpayerEvent event) {
        return ofCte(event) ? CTE : NFE;
    }

    /** The Id: "ID", type, key and sequence, with 2 digits for NF-e and 3 for CT-e 4.00. */
    String id(TaxpayerEvent event) {
        String sequence = String.format(ofCte(event) ? "%03d" : "%02d", event.sequence());
        return "ID" + event.type() + event.key().value() + sequence;
    }

    /** The element to sign, without the namespace that it inherits. */
    String info(TaxpayerEvent event) {
        boolean cte = ofCte(event);
        String key = event.key().value();
        String person = event.author().length() == 11 ? "CPF" : "CNPJ";
        return "<infEvento Id=\"" + id(event) + "\">"
                + element("cOrgao", cte ? key.substring(0, 2) : NATIONAL)
                + element("tpAmb", event.environment().code())
                + element(person, event.author())
                + element(cte ? "chCTe" : "chNFe", key)
                + element("dhEvento", MOMENT.format(event.at().truncatedTo(ChronoUnit.SECONDS)))
                + element("tpEvento", event.type())
                + element("nSeqEvento", Integer.toString(event.sequence()))
                + (cte ? "" : element("verEvento", "1.00"))
                + details(event)
                + "</infEvento>";
    }

    private String details(TaxpayerEvent event) {
        TsvTable.Row type = type(event);
        String text = Optional.ofNullable(event.justification()).orElse("");
        String content = element("descEvento", type.text("description"))
                + (event.type().equals("610110") ? element("indDesacordoOper", "1") : "")
                + Optional.ofNullable(event.targetProtocol())
                        .map(protocol -> element("nProtEvPrestDes", protocol))
                        .orElse("")
                + type.find("text").map(name -> element(name, text)).orElse("");
        return type.find("wrapper")
                .map(wrapper -> "<detEvento versaoEvento=\"4.00\"><" + wrapper + ">" + content + "</" + wrapper
                        + "></detEvento>")
                .orElse("<detEvento versao=\"1.00\">" + content + "</detEvento>");
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
