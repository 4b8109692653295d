package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.Contingency;
import dev.rastro.print.layout.PrintNotices;
import dev.rastro.print.layout.Printable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the DANFE of an NFC-e asks of its XML, of any version since 3.00. Immutable. */
record ConsumerNote(
        String key, XmlNode content, XmlNode supplement, XmlNode protocol, Contingency way, String withoutProtocol) {
    private static final String HOMOLOGATION = "2";

    ConsumerNote(Printable document) {
        this(
                document.key().value(),
                document.content(),
                document.supplement(),
                document.protocol(),
                document.situation().words().contingency(),
                PrintNotices.withoutProtocol(document));
    }

    String text(String path) {
        return content.text(path);
    }

    boolean contingency() {
        return way.present();
    }

    /** Issued in contingency, and the authority has not answered yet. */
    boolean pending() {
        return contingency() && !protocol.has("nProt");
    }

    /** Issued in the one contingency in which nobody is asked before. */
    boolean offline() {
        return way.goes();
    }

    boolean homologation() {
        return text("ide/tpAmb").equals(HOMOLOGATION);
    }

    List<XmlNode> items() {
        return content.all("det");
    }

    /** Each payment; before version 4.00 every {@code pag} was one. */
    List<XmlNode> payments() {
        List<XmlNode> payments = new ArrayList<>(content.all("pag/detPag"));
        content.all("pag").stream().filter(each -> each.has("tPag")).forEach(payments::add);
        return payments;
    }

    /** Freight, insurance and other charges together, which the manual calls acréscimos. */
    BigDecimal charges() {
        return Stream.of("vFrete", "vSeg", "vOutro")
                .map(name -> content.decimal("total/ICMSTot/" + name))
                .map(amount -> amount == null ? BigDecimal.ZERO : amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Products and services, before discounts. */
    BigDecimal gross() {
        return Stream.of("total/ICMSTot/vProd", "total/ISSQNtot/vServ")
                .map(content::decimal)
                .map(amount -> amount == null ? BigDecimal.ZERO : amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
