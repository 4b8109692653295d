package dev.rastro.timeline;

import dev.rastro.timeline.GeneratedHistories.History;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** At least ten thousand histories of each family. */
@Tag("soak")
class FamilyHistoriesSoakTest {
    private final OneResultProperty property = new OneResultProperty();

    @Property(tries = 165_000, edgeCases = EdgeCasesMode.NONE)
    void anyArrivalGivesOneResult(@ForAll("histories") History history, @ForAll long seed) {
        property.holds(history, seed, 10_000);
    }

    @Provide
    Arbitrary<History> histories() {
        return GeneratedHistories.all();
    }
}
