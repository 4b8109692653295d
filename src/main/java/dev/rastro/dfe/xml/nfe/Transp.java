package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transport (X01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Transp {
    public @Nullable String modFrete;
    public @Nullable String vagao;
    public @Nullable String balsa;
    public @Nullable Transporta transporta;
    public @Nullable Veiculo veicTransp;
    public List<Veiculo> reboque = new ArrayList<>();
    public List<Vol> vol = new ArrayList<>();
}
