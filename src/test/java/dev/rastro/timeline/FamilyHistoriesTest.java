package dev.rastro.timeline;

import dev.rastro.timeline.GeneratedHistories.History;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Some hundred histories of each family; {@link FamilyHistoriesSoakTest} takes ten thousand. */
class FamilyHistoriesTest {
    private final OneResultProperty property = new OneResultProperty();

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void anyArrivalGivesOneResult(@ForAll("histories") History history, @ForAll long seed) {
        property.holds(history, seed, 100);
    }

    @Provide
    Arbitrary<History> histories() {
        return GeneratedHistories.all();
    }
}
