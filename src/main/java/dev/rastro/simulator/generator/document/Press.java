package dev.rastro.simulator.generator.document;

import dev.rastro.simulator.generator.signing.XmlSigner;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.World;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * What every writer of documents needs: the economy, the signer and the running numbers. Document numbers rise per
 * issuer, model and series; protocol numbers per authorising state. Not thread-safe.
 */
public final class Press {
    private final World world;
    private final XmlSigner signer;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int start;

    public Press(World world, XmlSigner signer, long seed) {
        this.world = world;
        this.signer = signer;
        start = Dice.of(seed, 3).between(1, 50_000);
    }

    public World world() {
        return world;
    }

    public XmlSigner signer() {
        return signer;
    }

    /** The next nNF, nCT ... of an issuer. */
    int number(String cnpj, String model, int series) {
        return numbers.merge(cnpj + model + series, start, (last, first) -> last + 1);
    }

    /** The next nProt: authoriser, state, year, ten running digits (MOC 7.0, 5.6). */
    public String protocol(String ufCode, OffsetDateTime at) {
        int running = numbers.merge("nProt" + ufCode, start, (last, first) -> last + 1);
        return "1" + ufCode + Keys.padded(at.getYear() % 100, 2) + Keys.padded(running, 10);
    }
}
