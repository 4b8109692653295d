package dev.rastro.simulator.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every question the authority got, and whether it broke a rule. Safe for use by several threads. */
public final class RequestLog {
    private final List<Request> requests = new ArrayList<>();

    /**
     * One question.
     *
     * @param stream taxpayer/service/environment
     * @param kind distNSU, consNSU, consChNFe, event, situation or status
     * @param status cStat of the answer
     * @param violation the rule it broke; {@code null} for none
     * @param fault what went wrong with the answer; {@code null} for nothing
     */
    public record Request(
            Instant at,
            String stream,
            String kind,
            String status,
            @Nullable String violation,
            @Nullable Fault fault) {}

    synchronized void add(Request request) {
        requests.add(request);
    }

    /** All questions, in order. */
    public synchronized List<Request> all() {
        return List.copyOf(requests);
    }

    /** The questions that broke a rule. */
    public synchronized List<Request> violations() {
        return requests.stream().filter(request -> request.violation() != null).toList();
    }
}
