package dev.rastro.bench;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.CheckDigit;
import dev.rastro.log.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Keys of all families: as they stand in files, as they are printed and typed, and their last digit. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KeyChecking {
    private final Turns<AccessKey> keys;
    private final Turns<String> plain;
    private final Turns<String> typed;

    public KeyChecking() {
        try (FilledLog log = new FilledLog()) {
            List<AccessKey> all = log.events().stream()
                    .map(Recorded::envelope)
                    .flatMap(envelope -> Optional.ofNullable(envelope.key()).stream())
                    .distinct()
                    .toList();
            keys = new Turns<>(all);
            plain = new Turns<>(all.stream().map(AccessKey::value).toList());
            typed = new Turns<>(all.stream().map(AccessKey::formatted).toList());
        }
    }

    @Benchmark
    public Optional<AccessKey> parse() {
        return AccessKey.parse(plain.next());
    }

    @Benchmark
    public Optional<AccessKey> parseTyped() {
        return AccessKey.parse(typed.next());
    }

    @Benchmark
    public CheckDigit checkDigit() {
        return keys.next().checkDigit();
    }
}
