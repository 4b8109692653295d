package dev.rastro.sefaz.sync;

import dev.rastro.intake.Intake;
import dev.rastro.intake.Preparer;
import dev.rastro.log.Bus;
import dev.rastro.log.Ids;
import dev.rastro.sefaz.budget.Budget;
import dev.rastro.sefaz.exchange.DistributionPort;
import dev.rastro.store.NsuLedger;
import dev.rastro.store.Vault;
import java.time.Clock;

/** What capture works with. */
public record CaptureTools(
        DistributionPort port,
        Budget budget,
        NsuLedger ledger,
        Vault vault,
        Intake intake,
        Preparer preparer,
        Ids ids,
        Clock clock,
        Bus bus) {}
