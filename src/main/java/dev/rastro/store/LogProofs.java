package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What proves that the log is as it was written: the links of its hash chain. Safe for use by several threads. */
public interface LogProofs {
    /** The links of a document's rows, ascending. */
    List<Link> ofDocument(AccessKey key);

    /** Hands over every link from a position to the end of the log, ascending. */
    void from(long position, Consumer<Link> links);

    /** The newest position and its chain value, hexadecimal; position 0 for an empty log. */
    Head head();

    /**
     * A link: SHA-256 over {@code hashed} is {@code chain}.
     *
     * @param previousPosition the row before, 0 for the first row of the log
     * @param schema fingerprint of the contract that the payload is written with
     * @param hashed the chain value before (32 bytes), the event's id (16), the schema's fingerprint as ASCII (16), the payload
     * @param previous hexadecimal chain value of the row before, zeros for the first row of the log
     * @param chain hexadecimal chain value as recorded
     */
    record Link(
            long position,
            long previousPosition,
            UUID event,
            String schema,
            byte[] hashed,
            String previous,
            String chain) {}

    /** The end of the log. */
    record Head(long position, String chain) {}
}
