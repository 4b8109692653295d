package dev.rastro.simulator.generator;

import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Tables;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chooses stories by the weights of {@code stories.tsv}. */
final class Stories {
    private final List<Entry> entries;
    private final int weights;

    Stories(Workshop shop) {
        Map<String, Story> known = known(shop);
        entries = Tables.rows("stories.tsv").stream()
                .map(row -> new Entry(
                        Integer.parseInt(row.get(1)),
                        Integer.parseInt(row.get(2)),
                        Objects.requireNonNull(known.get(row.get(0)), row.get(0))))
                .toList();
        weights = entries.stream().mapToInt(Entry::weight).sum();
    }

    /** A story with no more documents than are wanted still; the first of the table has one. */
    Entry draw(Dice dice, int wanted) {
        int left = dice.between(1, weights);
        for (Entry entry : entries) {
            left -= entry.weight;
            if (left <= 0) {
                return entry.documents <= wanted ? entry : entries.getFirst();
            }
        }
        return entries.getFirst();
    }

    private static Map<String, Story> known(Workshop shop) {
        NfeStories nfe = new NfeStories(shop);
        PartialStories partial = new PartialStories(shop);
        ConsumerStories consumer = new ConsumerStories(shop);
        FreightStories freight = new FreightStories(shop);
        ServiceStories services = new ServiceStories(shop);
        return Map.ofEntries(
                Map.entry("service", services::service),
                Map.entry("replaced-service", services::replacedService),
                Map.entry("telecom", services::telecom),
                Map.entry("energy", services::energy),
                Map.entry("passengers", services::passengers),
                Map.entry("ticket", services::ticket),
                Map.entry("content", services::content),
                Map.entry("trip", freight::trip),
                Map.entry("freight", freight::freight),
                Map.entry("replacement", freight::replacement),
                Map.entry("cancelled-trip", freight::cancelledTrip),
                Map.entry("purchase", nfe::purchase),
                Map.entry("sale", nfe::sale),
                Map.entry("transfer", nfe::transfer),
                Map.entry("returned", nfe::returned),
                Map.entry("contingency", nfe::contingency),
                Map.entry("cancelled-after-confirmation", nfe::cancelledAfterConfirmation),
                Map.entry("odd", nfe::odd),
                Map.entry("summary-only", partial::summaryOnly),
                Map.entry("summary-then-document", partial::summaryThenDocument),
                Map.entry("events-only", partial::eventsOnly),
                Map.entry("counter", consumer::counter),
                Map.entry("counter-twice", consumer::twice));
    }

    /**
     * A row of the table.
     *
     * @param documents how many access keys the story brings, exactly
     */
    record Entry(int weight, int documents, Story story) {}
}
