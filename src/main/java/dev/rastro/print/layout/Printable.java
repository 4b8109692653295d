package dev.rastro.print.layout;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.FieldText;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.store.DocumentRow;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document to be printed: its XML, wherever it stands in its file, and what is known of it. Safe for use by several
 * threads.
 */
public final class Printable {
    private final AccessKey key;
    private final DfeFamily family;
    private final byte[] xml;
    private final PrintSituation situation;
    private final @Nullable DocumentRow known;
    private final @Nullable EventRecord event;
    private final XmlNode file;
    private final XmlNode content;

    private Printable(
            AccessKey key,
            DfeFamily family,
            byte[] xml,
            XmlNode file,
            XmlNode content,
            PrintSituation situation,
            @Nullable DocumentRow known,
            @Nullable EventRecord event) {
        this.key = key;
        this.family = family;
        this.xml = xml;
        this.file = file;
        this.content = content;
        this.situation = situation;
        this.known = known;
        this.event = event;
    }

    /**
     * A document of a file.
     *
     * @param xml the bytes of the file, which may hold other documents too
     * @param file its outermost element
     * @param known what the store has of it, {@code null} where only the file is known
     */
    public static Printable document(
            AccessKey key,
            DfeFamily family,
            byte[] xml,
            XmlNode file,
            PrintSituation situation,
            @Nullable DocumentRow known) {
        XmlNode content = file.find(node -> named(key, node.attribute("Id")))
                .or(() -> file.find(node -> !node.attribute("Id").isEmpty()))
                .orElse(file);
        return new Printable(key, family, xml, file, content, situation, known, null);
    }

    /** A document whose XML is not there. */
    public static Printable summary(DocumentRow known, PrintSituation situation) {
        return new Printable(
                known.key(), known.family(), new byte[0], XmlNode.ABSENT, XmlNode.ABSENT, situation, known, null);
    }

    /**
     * An event of a file.
     *
     * @param known what the store has of its document, {@code null} where only the file is known
     */
    public static Printable event(
            EventRecord event, byte[] xml, XmlNode file, PrintSituation situation, @Nullable DocumentRow known) {
        XmlNode content = file.find(node -> tells(event, node)).orElse(file);
        return new Printable(event.key(), event.family(), xml, file, content, situation, known, event);
    }

    /** infEvento, infPedReg, infCanc ...: the innermost element with the key, in a file of several events with the type. */
    private static boolean tells(EventRecord event, XmlNode node) {
        boolean about = node.children().stream()
                .anyMatch(child -> child.name().startsWith("ch") && named(event.key(), child.text()));
        String sequence = node.text("nSeqEvento|nPedRegEvento");
        return about
                && (!node.has("tpEvento") || node.text("tpEvento").equals(event.type()))
                && (sequence.isEmpty() || FieldText.sequence(sequence) == event.sequence());
    }

    public AccessKey key() {
        return key;
    }

    public DfeFamily family() {
        return family;
    }

    /** The bytes of the file, not to be changed. */
    public byte[] xml() {
        return xml;
    }

    public PrintSituation situation() {
        return situation;
    }

    /** What the store has of the document; empty where only the file is known. */
    public Optional<DocumentRow> known() {
        return Optional.ofNullable(known);
    }

    /** The event to be printed; empty where it is a document. */
    public Optional<EventRecord> event() {
        return Optional.ofNullable(event);
    }

    /** Whether only a summary or events of the document are known, not its XML. */
    public boolean withoutXml() {
        return !file.present();
    }

    /** The outermost element of the file. */
    public XmlNode file() {
        return file;
    }

    /** The element whose Id is the key: infCte, infMDFe, infNFSe ...; of an event infEvento, infPedReg ... */
    public XmlNode content() {
        return content;
    }

    private static boolean named(AccessKey key, String id) {
        return id.toUpperCase(Locale.ROOT).endsWith(key.value());
    }

    /** The element around {@link #content}: CTe, MDFe, NFSe ... */
    public XmlNode document() {
        return file.find(node -> node.children().contains(content)).orElse(content);
    }

    /** The supplement beside the content (infCTeSupl, infMDFeSupl ...), which holds the text of the QR code. */
    public XmlNode supplement() {
        return document().children().stream()
                .filter(node -> node.name().endsWith("Supl"))
                .findFirst()
                .orElse(XmlNode.ABSENT);
    }

    /** The text of the QR code that the supplement holds; empty where there is none. */
    public String codeText() {
        return supplement().children().stream()
                .filter(child -> child.name().startsWith("qr"))
                .findFirst()
                .map(XmlNode::text)
                .orElse("");
    }

    /** infProt of this document: a file may hold those of others. */
    public XmlNode protocol() {
        return file.find(node -> node.name().equals("infProt")
                        && node.children().stream()
                                .anyMatch(child -> child.name().startsWith("ch") && named(key, child.text())))
                .orElse(XmlNode.ABSENT);
    }
}
