package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Additional information (Z01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class InfAdic {
    public @Nullable String infAdFisco;
    public @Nullable String infCpl;
    public List<Obs> obsCont = new ArrayList<>();
    public List<Obs> obsFisco = new ArrayList<>();
}
