package dev.rastro.sefaz.ledger;

import dev.rastro.dfe.NsuStream;
import java.util.List;

/** The coverage of streams. Safe for use by several threads. */
public interface Coverage {
    /** One stream, also when nothing is known of it yet. */
    CoverageView of(NsuStream stream);

    /** Every stream that is switched on or was ever read, by taxpayer and service. */
    List<CoverageView> all();

    /** How many questions by NSU or key the hour's twenty still allow; 0 also while such questions are blocked. */
    int singlesLeft(NsuStream stream);
}
