package dev.rastro.fuzz;

import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.intake.Input;
import dev.rastro.intake.Prepared;
import dev.rastro.intake.Preparer;
import dev.rastro.store.Dictionaries;
import dev.rastro.store.OriginalCodec;
import dev.rastro.store.PackedOriginal;
import java.util.Arrays;

/** A file on its way into the store: what it is, and whether the packed original comes back bit for bit. */
final class ImportedFileTarget implements FuzzTarget {
    private final OriginalCodec codec = new OriginalCodec(Dictionaries.load());
    private final Preparer preparer = new Preparer(new XmlScanner(), codec);

    @Override
    public void read(byte[] input) {
        Prepared prepared = preparer.prepare(new Input.Content("entrada.xml", input));
        preparer.prepareCaptured("resposta", input);
        if (!(prepared instanceof Prepared.Refused)) {
            PackedOriginal packed = preparer.pack(input);
            if (!Arrays.equals(input, codec.unpack(packed))) {
                throw new IllegalStateException("The original did not come back as it was");
            }
        }
    }
}
