package dev.rastro.print.cte;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.PrintNotices;
import dev.rastro.print.layout.PrintSituation;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.SecurityPaperCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A document of the CT-e's families as its layouts read it, whatever version it was written in. Immutable. */
final class Cte {
    private final Printable printable;
    private final XmlNode content;

    Cte(Printable printable) {
        this.printable = printable;
        this.content = printable.content();
    }

    String key() {
        return printable.key().value();
    }

    /** What the print has to say beside it. */
    List<String> notices() {
        return PrintNotices.of(printable);
    }

    /** What stands where the protocol would, while there is none. */
    String withoutProtocol() {
        return PrintNotices.withoutProtocol(printable);
    }

    PrintSituation situation() {
        return printable.situation();
    }

    /** infCte. */
    XmlNode content() {
        return content;
    }

    XmlNode ide() {
        return content.at("ide");
    }

    /** infCTeNorm; absent for the simplified one, the GTV-e, and complements. */
    XmlNode normal() {
        return content.at("infCTeNorm|infCteNorm");
    }

    /** rodo, aereo, aquav ...; absent where the document names none. */
    XmlNode modal() {
        XmlNode around = normal().present() ? normal().at("infModal") : content.at("infModal");
        return around.children().stream().findFirst().orElse(XmlNode.ABSENT);
    }

    /** The "papel do tomador": 0 remetente ... 4 outros; empty where the layout has none. */
    String payerRole() {
        String role = ide().text("toma3|toma03|toma4|toma04|toma|tomaTerceiro/toma");
        return role.isEmpty() ? content.text("toma/toma") : role;
    }

    /** Who pays for the transport. */
    XmlNode payer() {
        if (content.has("toma/xNome")) {
            return content.at("toma");
        }
        return switch (payerRole()) {
            case "0" -> content.at("rem");
            case "1" -> content.at(ide().text("mod").equals("64") ? "dest" : "exped");
            case "2" -> content.at("receb");
            case "3" -> content.at("dest");
            default -> ide().at("toma4|toma04|tomaTerceiro");
        };
    }

    XmlNode protocol() {
        return printable.protocol();
    }

    /** Text of the QR code. */
    String qr() {
        return printable.codeText();
    }

    /** ICMS00, ICMS20 ... of the document. */
    XmlNode icms() {
        return content.at("imp/ICMS").children().stream().findFirst().orElse(XmlNode.ABSENT);
    }

    /** "Dados do CT-e": the second bar code on security paper, while there is no protocol. */
    Optional<String> securityPaper() {
        BigDecimal value = content.decimal("vPrest|total/vTPrest");
        if (!PrintNotices.secondCode(printable) || value == null) {
            return Optional.empty();
        }
        XmlNode place = IssuerLines.address(payer());
        String day = Moments.day(ide().text("dhEmi"));
        return new SecurityPaperCode(
                        place.text("UF").equals("EX") ? "" : place.text("cMun"),
                        ide().text("tpEmis"),
                        payer().text("CNPJ|CPF"),
                        value,
                        icms().decimal("vICMS|vICMSOutraUF"),
                        icms().decimal("vICMSSTRet"),
                        day.substring(0, Math.min(2, day.length())))
                .text();
    }
}
