package dev.rastro.sefaz.sync;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.NsuStream;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Keeps every stream of a service back when the network or the authority failed one of them: the others would fail as
 * well. The pause doubles with each failure, with chance in it, so that many installations do not come back at once. Safe
 * for use by several threads.
 */
final class ServiceHold {
    private final LongSupplier now;
    private final IntToLongFunction pauses;
    private final RandomGenerator random;
    private final Map<Service, Hold> holds = new HashMap<>();

    private record Service(DistributionService service, Environment environment) {
        static Service of(NsuStream stream) {
            return new Service(stream.service(), stream.environment());
        }
    }

    private record Hold(int failures, long until) {}

    /**
     * Makes one without any hold.
     *
     * @param now milliseconds by a clock that nobody can set
     * @param pauses milliseconds of the pause after so many failures in a row
     */
    ServiceHold(LongSupplier now, IntToLongFunction pauses, RandomGenerator random) {
        this.pauses = pauses;
        this.now = now;
        this.random = random;
    }

    /** Milliseconds until streams of this service may be tried. */
    synchronized long millisLeft(NsuStream stream) {
        Hold hold = holds.get(Service.of(stream));
        return hold == null ? 0 : Math.max(0, hold.until() - now.getAsLong());
    }

    synchronized void failed(NsuStream stream, SefazFailure failure) {
        if (failure.passing()) {
            hold(stream);
        }
    }

    /** The service fails, or says that it is paused. */
    synchronized void hold(NsuStream stream) {
        Hold before = holds.get(Service.of(stream));
        int failures = before == null ? 1 : before.failures() + 1;
        long pause = pauses.applyAsLong(failures);
        long chance = random.nextLong(pause / 2 + 1) - pause / 4;
        holds.put(Service.of(stream), new Hold(failures, now.getAsLong() + pause + chance));
    }

    synchronized void answered(NsuStream stream) {
        holds.remove(Service.of(stream));
    }
}
