package dev.rastro.bench;

import dev.rastro.cli.TrainingStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The same program again as an operator has it: with an AOT cache, which an installed one brings and a checkout makes first, the heap of an operator's
 * machine and no display.
 */
final class CachedProgram implements CommandLineRunner {
    private static final long SEED = 20261127;
    private static final int DOCUMENTS = 300;

    private final TrainingStore stores;

    CachedProgram(TrainingStore stores) {
        this.stores = stores;
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Optional<AotCache> own = AotCache.own();
        if (own.isPresent()) {
            return ChildProgram.run(own.get().program(), arguments);
        }
        try (Scratch scratch = Scratch.make()) {
            Path home = scratch.folder().resolve("training");
            stores.make(home, SEED, DOCUMENTS, (step, done, all) -> {});
            AotCache cache = AotCache.trained(scratch.folder().resolve("program.aot"), home);
            return ChildProgram.run(cache.program(), arguments);
        }
    }
}
