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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes training data: the documents of fictional companies and what happened to them. The same reference day, seed and
 * number give the same files in the same order, byte for byte, on any machine. Files are handed over one at a time;
 * memory does not grow with their number. An instance may be used again, also by several threads.
 */
public final class TrainingData {
    /** What ICP-Brasil demands of an A1 certificate. */
    private static final int KEY_BITS = 2048;

    /** A sixth of the time; nobody is to be convinced by an office's signatures. */
    private static final int OFFICE_KEY_BITS = 1024;

    /** From the first document of a story to its last. */
    private static final int LONGEST_STORY_DAYS = 7;

    /** An accounting office meets so many times as many companies as one operator. */
    private static final int BREADTH = 40;

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
        Output out = new Output(page -> sink.accept(page.file()), end());
        Stories stories = new Stories(workshop(world, seed, KEY_BITS));
        int made = 0;
        for (long index = 0; made < documents; index++) {
            Dice dice = Dice.of(seed, 1_000 + index);
            OffsetDateTime at = moment(dice, made, documents);
            Stories.Entry entry = stories.draw(dice, documents - made);
            entry.story().tell(dice, at, out);
            made += entry.documents();
        }
    }

    /**
     * Generates the documents of an accounting office: what the stories tell of one operator happens to each of
     * {@code operators}, under other keys and names. The first of them has signatures that hold; in the files
     * of the others the signature is copied and no longer holds, so that a million documents take minutes. Most goods pass
     * readers on the road: there are somewhat more than three files for each document. All of it happens before the end.
     *
     * @param documents how many access keys, exactly
     * @param sink gets each file, to be made when it is asked for, by any thread; its exceptions end the generation
     */
    public void generateOffice(long seed, int documents, int operators, Consumer<Supplier<GeneratedFile>> sink) {
        World world = new World(seed, BREADTH);
        Workshop shop = workshop(world, seed, OFFICE_KEY_BITS);
        Stories stories = new Stories(shop);
        Traffic traffic = new Traffic(shop);
        int made = 0;
        for (long index = 0; made < documents; index++) {
            Dice dice = Dice.of(seed, 1_000 + index);
            OffsetDateTime at = moment(dice, made, documents).minusDays(LONGEST_STORY_DAYS);
            Stories.Entry entry = stories.draw(dice, documents - made);
            List<Page> pages = new ArrayList<>();
            Output out = new Output(pages::add, end());
            entry.story().tell(dice, at, out);
            traffic.pass(List.copyOf(pages), dice, out);
            for (int i = 0; i < operators && made + entry.documents() <= documents; i++) {
                Retelling retelling = new Retelling(world, pages, i);
                pages.forEach(page -> sink.accept(() -> retelling.of(page)));
                made += entry.documents();
            }
        }
    }

    private Workshop workshop(World world, long seed, int keyBits) {
        return Workshop.of(new Press(world, new XmlSigner(new TrainingAuthority(seed, reference, keyBits)), seed));
    }

    private OffsetDateTime end() {
        return reference.plusDays(1).atStartOfDay().atOffset(BRASILIA);
    }

    /** Office hours mostly; a story that begins late on the last day would lie after the end. */
    private OffsetDateTime moment(Dice dice, int made, int documents) {
        OffsetDateTime day = end().minusDays(days).plusSeconds((long) days * 86_400 * made / documents);
        return day.toLocalDate()
                .atTime(dice.between(7, 19), dice.between(0, 59), dice.between(0, 59))
                .atOffset(BRASILIA);
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
