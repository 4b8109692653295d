package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.PrintNotices;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Roll;
import java.util.Optional;

/** What the small layouts of the NF-e have in common. */
final class SimplifiedBlocks {
    /** Six groups of four and their spaces. */
    private static final int KEY_LINE = 30;

    private static final float BARS = Frame.mm(12);

    private final Roll roll;
    private final Printable document;
    private final XmlNode note;

    SimplifiedBlocks(Roll roll, Printable document) {
        this.roll = roll;
        this.document = document;
        this.note = document.content();
    }

    void number() {
        String issued = note.text("ide/dhEmi|dEmi");
        roll.text(
                IssuerLines.joined(
                        "  ",
                        "Nº " + Brazil.documentNumber(note.text("ide/nNF")),
                        "SÉRIE " + Brazil.series(note.text("ide/serie"))),
                1.4f,
                true,
                Align.CENTER);
        roll.text(IssuerLines.joined("  ", "EMISSÃO", Moments.day(issued), Moments.clock(issued)), true, Align.CENTER);
        roll.text("0 - ENTRADA  1 - SAÍDA: " + note.text("ide/tpNF"), true, Align.CENTER);
    }

    /** The key in two lines of whole groups. */
    void key(Align align) {
        String key = Brazil.key(document.key().value());
        int first = Math.min(KEY_LINE, key.length());
        roll.text(key.substring(0, first), false, align);
        roll.text(key.substring(first), false, align);
    }

    /** The protocol; on security paper without one, the second bar code in its place. */
    void protocol(Optional<String> contingency, Align align) {
        XmlNode protocol = document.protocol();
        if (protocol.has("nProt")) {
            String answered = protocol.text("dhRecbto");
            roll.text("PROTOCOLO DE AUTORIZAÇÃO DE USO", true, align);
            roll.text(
                    IssuerLines.joined("  ", protocol.text("nProt"), Moments.day(answered), Moments.clock(answered)),
                    false,
                    align);
        } else if (contingency.isPresent()) {
            roll.bars(contingency.get(), BARS);
            roll.text("DADOS DA NF-e", true, align);
            roll.text(Brazil.key(contingency.get()), false, align);
        } else {
            roll.text(PrintNotices.withoutProtocol(document), true, align);
        }
    }

    void party(String title, XmlNode party) {
        roll.text(title, true, Align.LEFT);
        IssuerLines.of(party).forEach(line -> roll.text(line, false, Align.LEFT));
    }

    /** Notices of contingency and corrections, then the additional information. */
    void remarks() {
        PrintNotices.of(document).forEach(notice -> roll.text(notice, true, Align.LEFT));
        String fisco = note.text("infAdic/infAdFisco");
        String remarks = note.text("infAdic/infCpl");
        if (!fisco.isEmpty() || !remarks.isEmpty()) {
            roll.text("INFORMAÇÕES COMPLEMENTARES", true, Align.LEFT);
        }
        roll.text(fisco, false, Align.LEFT);
        for (String part : remarks.split(";(?=\\S)|\\R", -1)) {
            roll.text(part, false, Align.LEFT);
        }
        roll.text(References.of(note), false, Align.LEFT);
        note.all("infAdic/obsCont")
                .forEach(remark -> roll.text(
                        IssuerLines.joined(": ", remark.attribute("xCampo"), remark.text("xTexto")),
                        false,
                        Align.LEFT));
    }
}
