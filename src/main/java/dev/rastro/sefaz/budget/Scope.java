package dev.rastro.sefaz.budget;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.NsuStream;

/**
 * What questions are counted together.
 *
 * @param id kept on disk
 */
public record Scope(String id) {
    /** The questions of one taxpayer to one service and environment (NT 2014.002). */
    public static Scope of(NsuStream stream) {
        return new Scope(stream.toString());
    }

    /** The questions about one key. */
    public static Scope of(AccessKey key) {
        return new Scope(key.value());
    }

    /** The questions about how an authoriser is. */
    public static Scope status(DfeFamily family, String ufCode, Environment environment) {
        return new Scope("status/" + family + "/" + ufCode + "/" + environment);
    }
}
