package dev.rastro.fuzz;

import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventCodec.Encoded;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.log.codec.UnreadableEventException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;

/** An event as the log holds it: the first byte says which version of which contract, the others are its bytes. */
final class EventPayloadTarget implements FuzzTarget {
    private final EventCodec codec = new EventCodec(EventContracts.load());
    private final List<Encoded> kinds = kinds();

    @Override
    public void read(byte[] input) {
        if (input.length > 0) {
            Encoded kind = kinds.get((input[0] & 0xFF) % kinds.size());
            try {
                codec.decode(new Encoded(kind.type(), kind.schema(), Arrays.copyOfRange(input, 1, input.length)));
            } catch (UnreadableEventException e) {
                // Declared.
            }
        }
    }

    static byte[] input(Encoded event) {
        List<Encoded> kinds = kinds();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).schema().equals(event.schema())
                    && kinds.get(i).type().equals(event.type())) {
                byte[] input = new byte[event.payload().length + 1];
                input[0] = (byte) i;
                System.arraycopy(event.payload(), 0, input, 1, event.payload().length);
                return input;
            }
        }
        throw new IllegalArgumentException(event.type());
    }

    private static List<Encoded> kinds() {
        EventContracts contracts = EventContracts.load();
        List<Encoded> kinds = new ArrayList<>();
        for (String type : contracts.types()) {
            for (Schema schema : contracts.versions(type)) {
                kinds.add(new Encoded(type, EventContracts.fingerprint(schema), new byte[0]));
            }
        }
        return kinds;
    }
}
