package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import java.util.function.Consumer;

/**
 * Going to screens and to what is searched for.
 *
 * @param search gives the keyboard to the search
 * @param company opens the list of companies
 * @param missing asks why the document of a key is not here
 */
record NavigationActions(Session session, Runnable search, Runnable company, Consumer<String> missing)
        implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        for (Screen screen : Screens.reachable(session)) {
            actions.register(screen.action(), () -> session.screen().set(screen));
        }
        actions.register("search", search);
        actions.register("company.choose", company);
        if (session.authorities() != null) {
            actions.register("missing", () -> missing.accept(session.filter().searchedKey()));
        }
    }
}
