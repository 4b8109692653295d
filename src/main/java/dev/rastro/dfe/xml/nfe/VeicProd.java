package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** A new vehicle (J01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class VeicProd {
    public @Nullable String chassi;
    public @Nullable String cCor;
    public @Nullable String xCor;
    public @Nullable String pot;
    public @Nullable String cilin;
    public @Nullable String pesoL;
    public @Nullable String pesoB;
    public @Nullable String nSerie;
    public @Nullable String tpComb;
    public @Nullable String nMotor;
    public @Nullable String anoMod;
    public @Nullable String anoFab;
}
