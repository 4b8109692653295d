package dev.rastro.print.layout;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import java.util.List;
import java.util.stream.Stream;

/** The sentences that a print has beside what its document says. Stateless. */
public final class PrintNotices {
    /** tpEmis of NF-e, NFC-e and CT-e alike. */
    private static final String EPEC = "4";

    private PrintNotices() {}

    /** Those of a document in the order they are shown: testing, the way it was issued, corrections. */
    public static List<String> of(Printable document) {
        SheetWords words = document.situation().words();
        return Stream.of(words.testing(), issued(document, words.contingency()), words.corrected())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static String issued(Printable document, Contingency contingency) {
        XmlNode ide = document.content().at("ide");
        boolean protocol = document.protocol().has("nProt");
        String words = IssuerLines.joined(
                        " ", protocol ? contingency.authorised() : contingency.pending(), contingency.always())
                .replace("{issued}", moment(ide.text("dhEmi|dEmi")));
        return words.isEmpty() || !ide.has("dhCont")
                ? words
                : words + " Entrada em contingência em " + moment(ide.text("dhCont")) + ": " + ide.text("xJust");
    }

    private static String moment(String text) {
        return (Moments.day(text) + " " + Moments.clock(text)).strip();
    }

    /** What stands where the protocol would, while there is none. */
    public static String withoutProtocol(Printable document) {
        EpecRegistration epec = document.situation().epec();
        if (epec != null) {
            return "EPEC " + epec.text();
        }
        return document.content().text("ide/tpEmis").equals(EPEC)
                ? "CONTINGÊNCIA - EPEC"
                : "SEM PROTOCOLO DE AUTORIZAÇÃO";
    }

    /** Whether a second bar code stands where the protocol would. */
    public static boolean secondCode(Printable document) {
        return document.situation().words().contingency().secondCode()
                && !document.protocol().has("nProt");
    }
}
