package dev.rastro.simulator.server;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** What goes wrong, by chance but repeatably: at most one fault for each request. Safe for use by several threads. */
public final class FaultPlan {
    private final Map<Fault, Integer> perThousand;
    private final SplittableRandom random;

    private FaultPlan(Map<Fault, Integer> perThousand, long seed) {
        this.perThousand = perThousand;
        this.random = new SplittableRandom(seed);
    }

    /** Nothing goes wrong. */
    public static FaultPlan none() {
        return new FaultPlan(new EnumMap<>(Fault.class), 0);
    }

    /** Each fault at so many requests of a thousand. */
    public static FaultPlan each(int perThousand, long seed) {
        Map<Fault, Integer> all = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            all.put(fault, perThousand);
        }
        return new FaultPlan(all, seed);
    }

    /** One fault at every request. */
    public static FaultPlan always(Fault fault) {
        return new FaultPlan(Map.of(fault, 1000), 0);
    }

    synchronized Optional<Fault> next() {
        int drawn = random.nextInt(1000);
        int from = 0;
        for (Map.Entry<Fault, Integer> each : perThousand.entrySet()) {
            from += each.getValue();
            if (drawn < from) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }
}
