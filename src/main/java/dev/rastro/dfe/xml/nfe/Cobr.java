package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Billing (Y01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Cobr {
    public @Nullable Fat fat;
    public List<Dup> dup = new ArrayList<>();
}
