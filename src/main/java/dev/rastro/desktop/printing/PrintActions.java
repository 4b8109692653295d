package dev.rastro.desktop.printing;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import java.util.function.Consumer;

/**
 * Printing.
 *
 * @param ask asks how to print what
 * @param editProfiles opens the editor of the profiles
 * @param showResult shows what became of the last print
 */
public record PrintActions(PrintViewModel print, Consumer<PrintScope> ask, Runnable editProfiles, Runnable showResult)
        implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("print", () -> ask.accept(PrintScope.SELECTED));
        actions.register("print.today", () -> ask.accept(PrintScope.TODAY));
        actions.register("print.result", print.last().map(last -> true).orElse(false), showResult);
        actions.register("profiles", editProfiles);
    }
}
