package dev.rastro.bench;

import dev.rastro.store.ContentHash;
import dev.rastro.store.Dictionaries;
import dev.rastro.store.OriginalCodec;
import dev.rastro.store.PackedOriginal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Original bytes: their hash, the form they are kept in, and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OriginalKeeping {
    private static final int KEPT = 100;

    private final TrainingRound files = new TrainingRound();
    private final OriginalCodec codec = new OriginalCodec(Dictionaries.load());
    private final Turns<PackedOriginal> kept = new Turns<>(some(codec, files));

    private static List<PackedOriginal> some(OriginalCodec codec, TrainingRound files) {
        List<PackedOriginal> some = new ArrayList<>();
        for (int i = 0; i < KEPT; i++) {
            some.add(hashAndPack(codec, files.next()));
        }
        return some;
    }

    private static PackedOriginal hashAndPack(OriginalCodec codec, byte[] original) {
        return codec.pack(original, ContentHash.of(original));
    }

    @Benchmark
    public String hash() {
        return ContentHash.of(files.next());
    }

    @Benchmark
    public PackedOriginal hashAndPack() {
        return hashAndPack(codec, files.next());
    }

    @Benchmark
    public byte[] unpack() {
        return codec.unpack(kept.next());
    }
}
