package dev.rastro.desktop.printing;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.desktop.detail.DetailViewModel;
import dev.rastro.desktop.freshness.Act;
import dev.rastro.desktop.freshness.FreshnessViewModel;
import dev.rastro.timeline.Timeline;
import java.util.List;
import java.util.function.Consumer;

/**
 * Printing and sending.
 *
 * @param ask asks how to print what
 * @param editProfiles opens the editor of the profiles
 * @param showResult shows what became of the last print
 */
public record PrintActions(
        PrintViewModel print,
        MailViewModel mail,
        DetailViewModel detail,
        FreshnessViewModel freshness,
        Consumer<PrintScope> ask,
        Runnable editProfiles,
        Runnable showResult)
        implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("print", () -> ask.accept(PrintScope.SELECTED));
        actions.register("print.today", () -> ask.accept(PrintScope.TODAY));
        actions.register("print.result", print.last().map(last -> true).orElse(false), showResult);
        actions.register("profiles", editProfiles);
        actions.register("mail", this::draft);
    }

    private void draft() {
        Timeline shown = detail.timeline().get();
        if (shown != null) {
            freshness.before(
                    Act.SEND,
                    List.of(shown.document()),
                    () -> mail.draft(shown.document().key()));
        }
    }
}
