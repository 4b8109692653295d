package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed content of the document (group A01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class InfNFe {
    @XmlAttribute(name = "Id")
    public @Nullable String Id;

    @XmlAttribute
    public @Nullable String versao;

    public @Nullable Ide ide;
    public @Nullable Emit emit;
    public @Nullable Dest dest;
    public @Nullable Local retirada;
    public @Nullable Local entrega;
    public List<Det> det = new ArrayList<>();
    public @Nullable Total total;
    public @Nullable Transp transp;
    public @Nullable Cobr cobr;
    public @Nullable Pag pag;
    public @Nullable InfAdic infAdic;
    public @Nullable Compra compra;
}
