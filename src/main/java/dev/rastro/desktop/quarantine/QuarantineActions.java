package dev.rastro.desktop.quarantine;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import java.util.function.Supplier;

/** What can be done with the inputs in quarantine; {@code view} is asked only while it is shown. */
public record QuarantineActions(Supplier<QuarantineView> view) implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("quarantine.retry", () -> view.get().retry());
        actions.register("quarantine.export", () -> view.get().export());
    }
}
