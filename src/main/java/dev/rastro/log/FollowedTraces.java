package dev.rastro.log;

import dev.rastro.log.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Handing a batch of the log to a projection, told as an operation in each trace that the batch has events of. */
final class FollowedTraces implements AutoCloseable {
    /** A catch-up over many small traces is not worth more. */
    private static final int TOLD = 16;

    private final List<Operation> operations;
    private boolean done;

    private FollowedTraces(List<Operation> operations) {
        this.operations = operations;
    }

    static FollowedTraces begin(Ids ids, String projection, List<Recorded> events) {
        Map<String, Envelope> firsts = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Recorded event : events) {
            firsts.putIfAbsent(event.envelope().traceId(), event.envelope());
            counts.merge(event.envelope().traceId(), 1, Integer::sum);
        }
        return new FollowedTraces(firsts.entrySet().stream()
                .limit(TOLD)
                .map(first -> ids.followUp(first.getValue(), "projection")
                        .with("projection", projection)
                        .with("events", counts.getOrDefault(first.getKey(), 0)))
                .toList());
    }

    /** The batch was written. */
    void done() {
        done = true;
    }

    @Override
    public void close() {
        for (Operation operation : operations) {
            if (!done) {
                operation.failed("not written");
            }
            operation.close();
        }
    }
}
