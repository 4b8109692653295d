package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payment (YA01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Pag {
    public List<DetPag> detPag = new ArrayList<>();
    public @Nullable BigDecimal vTroco;
}
