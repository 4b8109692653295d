package dev.rastro.print.layout;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
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
    private final XmlNode file;
    private final XmlNode content;

    /**
     * A document of a file.
     *
     * @param xml the bytes of the file, which may hold other documents too
     * @param file its outermost element
     * @param known what the store has of it, {@code null} where only the file is known
     */
    public Printable(
            AccessKey key,
            DfeFamily family,
            byte[] xml,
            XmlNode file,
            PrintSituation situation,
            @Nullable DocumentRow known) {
        this.key = key;
        this.family = family;
        this.xml = xml;
        this.file = file;
        this.situation = situation;
        this.known = known;
        this.content = file.find(node -> named(node.attribute("Id")))
                .or(() -> file.find(node -> !node.attribute("Id").isEmpty()))
                .orElse(file);
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

    /** The outermost element of the file. */
    public XmlNode file() {
        return file;
    }

    /** The element whose Id is the key: infCte, infMDFe, infNFSe, infEvento ... */
    public XmlNode content() {
        return content;
    }

    private boolean named(String id) {
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

    /** infProt of this document: a file may hold those of others. */
    public XmlNode protocol() {
        return file.find(node -> node.name().equals("infProt")
                        && node.children().stream()
                                .anyMatch(child -> child.name().startsWith("ch") && named(child.text())))
                .orElse(XmlNode.ABSENT);
    }
}
