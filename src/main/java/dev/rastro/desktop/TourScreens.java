package dev.rastro.desktop;

import dev.rastro.desktop.shell.Screen;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.store.CrossingList;
import dev.rastro.store.DocumentFilter.Role;
import dev.rastro.store.DocumentRow;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** The stops of a tour at lists and at the other screens. */
final class TourScreens {
    private final TourCamera camera;
    private final DesktopServices services;

    TourScreens(TourCamera camera, DesktopServices services) {
        this.camera = camera;
        this.services = services;
    }

    /** The list, filtered and searched. */
    void lists() throws InterruptedException, IOException, TimeoutException {
        camera.act(() -> {
            camera.show(null);
            camera.window().session().filter().role().set(Role.ISSUED);
            camera.window().session().filter().families().set(Set.of(DfeFamily.NFE));
            camera.window().session().filter().situations().set(Set.of(Situation.CANCELLED));
        });
        camera.picture("filtered");
        camera.act(() -> {
            camera.window().session().filter().clear();
            camera.window().session().filter().pending().set(Set.of("AGUARDANDO_XML", "RESUMO_SEM_RESPOSTA"));
        });
        camera.picture("pending");
        search();
        camera.act(() -> camera.window().session().filter().text().set("nada se chama assim"));
        camera.picture("no-match");
        camera.act(() -> camera.window().session().filter().clear());
    }

    /** The other screens, and what stands over the window. */
    void walk() throws InterruptedException, IOException, TimeoutException {
        if (services.capture() != null) {
            camera.act(() -> camera.window().session().screen().set(Screen.CAPTURE));
            camera.act(() -> camera.firstRow());
            camera.picture("capture");
            camera.act(() -> missing());
            camera.picture("missing");
            camera.act(() -> camera.window().workbench().closeVeils());
            camera.act(() -> camera.window().session().screen().set(Screen.MANIFESTATION));
            camera.picture("manifestation");
            camera.act(() -> camera.window().session().screen().set(Screen.COMPANIES));
            camera.act(() -> camera.firstRow());
            camera.picture("companies");
        }
        camera.act(() -> camera.window().session().screen().set(Screen.CROSSINGS));
        camera.act(() -> camera.window().session().crossings().chosen().set(CrossingList.MDFE_NOT_CLOSED));
        camera.picture("crossings");
        camera.act(() -> camera.window().session().crossings().chosen().set(CrossingList.WITHOUT_CTE));
        camera.picture("crossings-notes");
        camera.act(() -> camera.window().session().screen().set(Screen.CHANGES));
        camera.picture("changes");
        camera.act(() -> camera.window().session().screen().set(Screen.DOCUMENTS));
        camera.act(() -> camera.show(camera.telling()));
        camera.act(() -> camera.window().session().detail().asOf().set(OffsetDateTime.now(services.clock())));
        camera.picture("as-of");
        camera.act(() -> camera.window().session().detail().asOf().set(null));
        camera.act(() -> camera.show(null));
        camera.act(() -> camera.window().session().documents().asOf().set(OffsetDateTime.now(services.clock())));
        camera.picture("list-as-of");
        camera.act(() -> camera.window().session().documents().asOf().set(null));
        quarantine();
        camera.act(() -> camera.window().session().screen().set(Screen.DOCUMENTS));
        camera.act(() -> camera.window().workbench().dropZone().show(true));
        camera.picture("drop");
        camera.act(() -> camera.window().workbench().dropZone().show(false));
        camera.act(() -> camera.window().workbench().actions().run("actions"));
        camera.picture("actions");
        camera.act(() -> camera.window().workbench().closeVeils());
        camera.act(() -> camera.window().workbench().actions().run("settings"));
        camera.picture("settings");
        camera.act(() -> camera.window().workbench().closeVeils());
        camera.act(() -> camera.show(camera.telling()));
        camera.act(() -> camera.window().workbench().actions().run("help"));
        camera.picture("help");
        camera.act(() -> camera.window().workbench().closeVeils());
    }

    /** Asks for a key of the last month that is not here. */
    private void missing() {
        var filter = camera.window().session().filter();
        String before = filter.text().get();
        filter.text().set("3526 1099 5557 7700 0180 5500 1000 0099 9910 0009 9991");
        camera.window().workbench().actions().run("missing");
        filter.text().set(before);
    }

    /** A search for the kind of document that is looked at, by a word of its issuer. */
    private void search() throws InterruptedException, IOException, TimeoutException {
        camera.act(() -> {
            camera.window().session().filter().clear();
            DocumentRow row = camera.window().session().documents().rows().getFirst();
            String name = row.issuerName() == null ? "ltda" : row.issuerName();
            camera.window().session().filter().text().set(name.replaceAll("\\W.*", "") + " valor>10");
        });
        camera.act(() -> camera.show(camera.window().session().documents().rows().stream()
                .findFirst()
                .orElse(null)));
        camera.picture("search");
        camera.act(() -> camera.show(null));
    }

    /** What was not understood, one looked at, and what became of those tried again. */
    private void quarantine() throws InterruptedException, IOException, TimeoutException {
        camera.act(() -> camera.window().session().screen().set(Screen.QUARANTINE));
        camera.act(() -> camera.firstRow());
        camera.picture("quarantine");
        camera.act(() -> camera.window()
                .session()
                .quarantine()
                .retry(camera.window().session().quarantine().entries()));
        camera.picture("quarantine-retried");
        camera.act(() -> camera.window().session().quarantine().putAway());
    }
}
