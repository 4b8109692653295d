package dev.rastro.simulator.generator;

import dev.rastro.simulator.generator.document.CteWriter;
import dev.rastro.simulator.generator.document.MdfeWriter;
import dev.rastro.simulator.generator.document.NfeWriter;
import dev.rastro.simulator.generator.document.Press;
import dev.rastro.simulator.generator.history.EventWriter;
import dev.rastro.simulator.generator.history.FreightEvents;
import dev.rastro.simulator.generator.history.Markings;
import dev.rastro.simulator.generator.history.NfeEvents;
import dev.rastro.simulator.generator.history.NfseEvents;
import dev.rastro.simulator.generator.history.Summaries;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.World;
import java.time.OffsetDateTime;

/** The writers of one run, shared by its stories because they count numbers together. */
public record Workshop(
        World world,
        NfeWriter nfe,
        CteWriter cte,
        MdfeWriter mdfe,
        OtherFamilies families,
        NfeEvents nfeEvents,
        FreightEvents freightEvents,
        NfseEvents nfseEvents,
        Markings markings,
        Summaries summaries) {
    /** All writers over one press. */
    public static Workshop of(Press press) {
        EventWriter events = new EventWriter(press);
        World world = press.world();
        return new Workshop(
                world,
                new NfeWriter(press),
                new CteWriter(press),
                new MdfeWriter(press),
                OtherFamilies.of(press),
                new NfeEvents(events),
                new FreightEvents(events),
                new NfseEvents(press),
                new Markings(events, world.authority()),
                new Summaries(events));
    }

    /** Head office or branch of the operator. */
    public Company own(Dice dice) {
        return dice.chance(70) ? world.matrix() : world.branch();
    }

    /** The same instant on the clock of a company. */
    public static OffsetDateTime local(OffsetDateTime at, Company company) {
        return at.withOffsetSameInstant(company.state().offset());
    }
}
