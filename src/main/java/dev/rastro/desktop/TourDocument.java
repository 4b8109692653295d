package dev.rastro.desktop;

import dev.rastro.desktop.detail.CausesViewModel;
import dev.rastro.desktop.detail.Connections.Look;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.detail.TimelineZoom;
import dev.rastro.desktop.pages.PagesViewModel;
import dev.rastro.desktop.pages.Zoom;
import dev.rastro.desktop.panel.VolumeStep;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.GroupBy;
import dev.rastro.timeline.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The stops of a tour at one document. */
final class TourDocument {
    private final TourCamera camera;

    TourDocument(TourCamera camera) {
        this.camera = camera;
    }

    /** Everything of it, then what is asked before old knowledge is used, and printing. */
    void walk() throws InterruptedException, IOException, TimeoutException {
        camera.act(() -> camera.show(null));
        camera.act(() -> camera.window().session().screen().set(Screen.PANEL));
        camera.picture("panel");
        camera.act(() -> camera.window().session().panel().step().set(VolumeStep.DAY));
        camera.picture("panel-days");
        camera.act(() -> camera.window().session().panel().step().set(VolumeStep.MONTH));
        camera.act(() -> camera.window().session().screen().set(Screen.DOCUMENTS));
        camera.picture("list");
        camera.act(() -> camera.window().session().groups().by().set(GroupBy.ISSUER));
        camera.picture("groups");
        camera.act(() -> camera.window().session().groups().by().set(null));
        camera.act(() -> camera.show(camera.telling()));
        camera.picture("timeline-brief");
        for (TimelineZoom zoom : List.of(TimelineZoom.COMPLETE, TimelineZoom.RAW, TimelineZoom.BRIEF)) {
            camera.act(() -> camera.window().session().detail().zoom().set(zoom));
            if (zoom != TimelineZoom.BRIEF) {
                camera.picture("timeline-" + zoom.name().toLowerCase(Locale.ROOT));
            }
        }
        causes();
        camera.act(() -> camera.show(freight()));
        camera.act(() -> camera.window().workbench().detail().open(Page.RELATED));
        for (Look look : List.of(Look.FREIGHT, Look.RELATED)) {
            camera.act(
                    () -> camera.window().session().shown().connections().kind().set(look));
            camera.picture(look.name().toLowerCase(Locale.ROOT));
        }
        camera.act(() -> camera.window().workbench().detail().open(Page.TIMELINE));
        camera.act(() -> camera.show(camera.telling()));
        for (Page page : List.of(Page.ITEMS, Page.LIFE_CYCLE, Page.PREVIEW, Page.XML, Page.PROOFS, Page.TIMELINE)) {
            camera.act(() -> camera.window().workbench().detail().open(page));
            if (page != Page.TIMELINE) {
                camera.picture(page.name().toLowerCase(Locale.ROOT));
            }
        }
        oldSituation();
        printing();
    }

    /** Search in the pages, the ways to print, and the profiles beside a document printed by them. */
    private void printing() throws InterruptedException, IOException, TimeoutException {
        PagesViewModel pages = camera.window().session().shown().preview().pages();
        camera.act(() -> camera.window().workbench().detail().open(Page.PREVIEW));
        camera.act(() -> {
            pages.zoom().set(Zoom.of(125));
            pages.wanted().set("valor");
            camera.window().workbench().detail().find(true);
        });
        // Typing rests a moment before it is searched.
        camera.act(() -> {});
        camera.picture("preview-search");
        camera.act(() -> {
            camera.window().workbench().detail().find(false);
            pages.zoom().set(Zoom.WIDTH);
            camera.window().workbench().detail().open(Page.TIMELINE);
            camera.window().workbench().actions().run("print");
        });
        camera.picture("print");
        camera.act(() -> camera.window().workbench().closeVeils());
        camera.act(() -> camera.window().workbench().actions().run("profiles"));
        camera.act(() -> {});
        camera.picture("profiles");
        camera.act(() -> camera.window().workbench().closeVeils());
    }

    /** What is offered before a document is printed on an old word of the authority. */
    private void oldSituation() throws InterruptedException, IOException, TimeoutException {
        var pending = camera.window().session().pending();
        int before = TourCamera.onScreen(() -> pending.staleDays().get());
        camera.act(() -> pending.staleDays().set(1));
        Optional<DocumentRow> old = TourCamera.onScreen(() -> camera.window().session().documents().rows().stream()
                .filter(pending::unconfirmed)
                .filter(row -> row.completeness() == Completeness.FULL)
                .findFirst());
        if (old.isPresent()) {
            camera.act(() -> camera.show(old.get()));
            camera.act(() -> camera.window().workbench().detail().open(Page.PREVIEW));
            camera.act(() -> camera.window().workbench().actions().run("pdf"));
            camera.picture("old-situation");
            camera.act(() -> camera.window().workbench().closeVeils());
            camera.act(() -> camera.window().workbench().detail().open(Page.TIMELINE));
        }
        camera.act(() -> pending.staleDays().set(before));
    }

    /** Why the newest row is there, and what else happened when it came. */
    private void causes() throws InterruptedException, IOException, TimeoutException {
        var detail = camera.window().session().detail();
        camera.act(() -> {
            Timeline timeline = detail.timeline().get();
            if (timeline != null) {
                detail.causes().ask(timeline, timeline.rows().getLast());
            }
        });
        camera.picture("why");
        camera.act(() -> {
            CausesViewModel.Why why = detail.causes().why().get();
            if (why != null) {
                detail.causes()
                        .follow(why.chain().links().getLast().event().envelope().traceId());
            }
        });
        camera.picture("trace");
        camera.act(detail.causes()::clear);
    }

    /** A loaded CT-e, which has goods and mostly a truck. */
    private @Nullable DocumentRow freight() {
        return camera.window().session().documents().rows().stream()
                .filter(row -> row.family() == DfeFamily.CTE)
                .findFirst()
                .orElse(null);
    }
}
