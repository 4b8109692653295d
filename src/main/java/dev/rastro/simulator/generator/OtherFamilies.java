package dev.rastro.simulator.generator;

import dev.rastro.simulator.generator.document.BpeWriter;
import dev.rastro.simulator.generator.document.CteOsWriter;
import dev.rastro.simulator.generator.document.DceWriter;
import dev.rastro.simulator.generator.document.Nf3eWriter;
import dev.rastro.simulator.generator.document.NfcomWriter;
import dev.rastro.simulator.generator.document.NfseWriter;
import dev.rastro.simulator.generator.document.Press;

/** The writers of the families without goods on the road. */
public record OtherFamilies(
        NfseWriter nfse, NfcomWriter nfcom, Nf3eWriter nf3e, BpeWriter bpe, DceWriter dce, CteOsWriter cteOs) {
    static OtherFamilies of(Press press) {
        return new OtherFamilies(
                new NfseWriter(press),
                new NfcomWriter(press),
                new Nf3eWriter(press),
                new BpeWriter(press),
                new DceWriter(press),
                new CteOsWriter(press));
    }
}
