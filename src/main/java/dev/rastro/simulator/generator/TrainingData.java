package dev.rastro.simulator.generator;

import dev.rastro.simulator.generator.document.Press;
import dev.rastro.simulator.generator.signing.TrainingAuthority;
import dev.rastro.simulator.generator.signing.XmlSigner;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * Makes training data: the documents of fictional companies and what happened to them. The same reference day, seed and
 * number give the same files in the same order, byte for byte, on any machine. Files are handed over one at a time;
 * memory does not grow with their number. An instance may be used again, also by several threads.
 */
public final class TrainingData {
    /** What ICP-Brasil demands of an A1 certificate. */
    private static final int KEY_BITS = 2048;

    private static final ZoneOffset BRASILIA = ZoneOffset.of("-03:00");

    private final LocalDate reference;
    private final int days;

    /** Data of the year before {@code reference}; nothing happens after that day. */
    public TrainingData(LocalDate reference) {
        this(reference, 365);
    }

    /**
     * Data of a number of days.
     *
     * @param days how long before the reference day the first document was issued
     */
    public TrainingData(LocalDate reference, int days) {
        this.reference = reference;
        this.days = days;
    }

    /**
     * Generates documents with their histories.
     *
     * @param documents how many access keys, exactly; there are more files than that, because of the events
     * @param sink gets each file; its exceptions end the generation
     */
    public void generate(long seed, int documents, Consumer<GeneratedFile> sink) {
        World world = new World(seed);
        XmlSigner signer = new XmlSigner(new TrainingAuthority(seed, reference, KEY_BITS));
        Stories stories = new Stories(Workshop.of(new Press(world, signer, seed)));
        OffsetDateTime end = reference.plusDays(1).atStartOfDay().atOffset(BRASILIA);
        OffsetDateTime begin = end.minusDays(days);
        Output out = new Output(sink, end);
        int made = 0;
        for (long index = 0; made < documents; index++) {
            Dice dice = Dice.of(seed, 1_000 + index);
            OffsetDateTime day = begin.plusSeconds((long) days * 86_400 * made / documents);
            // Office hours mostly; a story that begins late on the last day would lie after the end.
            OffsetDateTime at = day.toLocalDate()
                    .atTime(dice.between(7, 19), dice.between(0, 59), dice.between(0, 59))
                    .atOffset(BRASILIA);
            Stories.Entry entry = stories.draw(dice, documents - made);
            entry.story().tell(dice, at, out);
            made += entry.documents();
        }
    }

    /**
     * Writes the files below a folder, which is made when it is not there.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    public void writeTo(Path folder, long seed, int documents) {
        generate(seed, documents, file -> {
            Path target = folder.resolve(file.path());
            try {
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + target, e);
            }
        });
    }
}
