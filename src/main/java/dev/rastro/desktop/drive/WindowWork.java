package dev.rastro.desktop.drive;

import dev.rastro.desktop.RastroWindow;
import dev.rastro.desktop.documents.DocumentListViewModel;
import dev.rastro.desktop.documents.FilterViewModel;
import dev.rastro.desktop.drive.WindowDrive.Kind;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.CrossingList;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.ListOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * A day's work in a window that is open: every screen, order, filter, search, page and document, each measured from the action to the
 * layout that shows its answer. Not for the screen's thread.
 */
public final class WindowWork {
    private static final int PAGES = 20;
    private static final int DETAILS = 20;
    /** So long the list waits for the next key before it searches: by intention, so it does not count. */
    private static final double TYPING_REST_MILLIS = FilterViewModel.TYPING_REST.toMillis();

    private final List<String> queries;
    private final String typed;
    private final Map<Kind, Timings> timings = new EnumMap<>(Kind.class);

    /**
     * Work to be done.
     *
     * @param queries to search for
     * @param typed a query that is typed key by key
     */
    public WindowWork(List<String> queries, String typed) {
        this.queries = List.copyOf(queries);
        this.typed = typed;
    }

    /** Does all of it once, when the rehearsal is over. */
    public void once(RastroWindow window) throws InterruptedException, TimeoutException {
        Screenplay play = new Screenplay(window);
        play.until(() -> window.rehearsal().over().get());
        FilterViewModel filter = window.session().filter();
        timings.clear();
        screens(window, play);
        sorts(window, play);
        filters(window, play, filter);
        search(window, play);
        type(window, play);
        pages(window, play);
        details(window, play);
    }

    /** How long it took, the last time. */
    Map<Kind, Timings> timings() {
        return timings;
    }

    private Timings of(Kind kind) {
        return timings.computeIfAbsent(kind, any -> new Timings());
    }

    private void take(Kind kind, String what, Screenplay play, Screenplay.Act act)
            throws InterruptedException, TimeoutException {
        of(kind).add(what, play.take(act));
    }

    private void screens(RastroWindow window, Screenplay play) throws InterruptedException, TimeoutException {
        for (Screen screen : Screen.values()) {
            if (window.session().authorities() != null || !screen.needsAuthorities()) {
                take(Kind.SCREEN, screen.name(), play, () -> {
                    window.session().screen().set(screen);
                    return () -> window.session().tasks().pending() == 0;
                });
            }
            if (screen == Screen.CROSSINGS) {
                for (CrossingList list : CrossingList.values()) {
                    take(Kind.SCREEN, list.name(), play, () -> {
                        window.session().crossings().chosen().set(list);
                        return () -> window.session().tasks().pending() == 0;
                    });
                }
            }
        }
        play.quietly(() -> window.session().screen().set(Screen.DOCUMENTS));
    }

    /** An action that the list answers with a page. */
    private static Screenplay.Act asking(RastroWindow window, Runnable action) {
        DocumentListViewModel list = window.session().documents();
        return () -> {
            long before = list.answers().get();
            action.run();
            return () -> list.answers().get() > before;
        };
    }

    private void sorts(RastroWindow window, Screenplay play) throws InterruptedException, TimeoutException {
        DocumentListViewModel list = window.session().documents();
        for (DocumentSort sort : DocumentSort.values()) {
            for (boolean descending : new boolean[] {true, false}) {
                ListOrder order = ListOrder.of(sort, descending);
                if (!order.equals(play.look(() -> list.sort().get()))) {
                    take(
                            Kind.SORT,
                            order.toString(),
                            play,
                            asking(window, () -> list.sort().set(order)));
                }
            }
        }
        play.quietly(() -> list.sort().set(ListOrder.NEWEST));
    }

    private void filters(RastroWindow window, Screenplay play, FilterViewModel filter)
            throws InterruptedException, TimeoutException {
        Map<String, Runnable> settings = FilterSettings.of(window.session());
        DocumentListViewModel list = window.session().documents();
        for (DocumentSort sort : List.of(DocumentSort.ISSUED_AT, DocumentSort.TOTAL, DocumentSort.ISSUER)) {
            play.quietly(() -> list.sort().set(ListOrder.of(sort, true)));
            for (Map.Entry<String, Runnable> each : settings.entrySet()) {
                String what = each.getKey() + " " + sort;
                take(Kind.FILTER, what, play, asking(window, each.getValue()));
                play.quietly(filter::clear);
                if (sort == DocumentSort.ISSUED_AT) {
                    take(Kind.TOTALS, what, play, () -> {
                        each.getValue().run();
                        return () -> list.totalsKnown().get();
                    });
                    play.quietly(filter::clear);
                }
            }
        }
        play.quietly(() -> list.sort().set(ListOrder.NEWEST));
    }

    private void search(RastroWindow window, Screenplay play) throws InterruptedException, TimeoutException {
        FilterViewModel filter = window.session().filter();
        for (String query : queries) {
            double millis = play.take(asking(window, () -> filter.text().set(query)));
            of(Kind.SEARCH).add(query, millis - TYPING_REST_MILLIS);
            play.quietly(filter::clear);
        }
    }

    /** Each key: until it is on screen, and until the list shows what it finds. */
    private void type(RastroWindow window, Screenplay play) throws InterruptedException, TimeoutException {
        FilterViewModel filter = window.session().filter();
        for (int length = 1; length <= typed.length(); length++) {
            String soFar = typed.substring(0, length);
            if (soFar.strip().equals(soFar)) {
                take(Kind.TYPING, soFar, play, () -> {
                    filter.text().set(soFar);
                    return () -> true;
                });
                double millis = play.take(asking(window, () -> {
                    filter.text().set("");
                    filter.text().set(soFar);
                }));
                of(Kind.SEARCH).add(soFar, millis - TYPING_REST_MILLIS);
            }
        }
        play.quietly(filter::clear);
    }

    private void pages(RastroWindow window, Screenplay play) throws InterruptedException, TimeoutException {
        DocumentListViewModel list = window.session().documents();
        for (int page = 2; page <= PAGES && play.look(list::hasMore); page++) {
            take(Kind.PAGE, "page " + page, play, asking(window, list::loadMore));
        }
        play.quietly(() -> list.sort().set(ListOrder.of(DocumentSort.NUMBER, true)));
        play.quietly(() -> list.sort().set(ListOrder.NEWEST));
    }

    private void details(RastroWindow window, Screenplay play) throws InterruptedException, TimeoutException {
        List<AccessKey> keys = new ArrayList<>();
        for (DocumentRow row :
                play.look(() -> List.copyOf(window.session().documents().rows()))) {
            keys.add(row.key());
        }
        for (AccessKey key : keys.subList(0, Math.min(DETAILS, keys.size()))) {
            take(Kind.DETAIL, key.value(), play, () -> {
                window.session().documents().lead().set(key);
                return () -> window.session().detail().timeline().get() != null;
            });
        }
        play.quietly(() -> window.session().documents().lead().set(null));
    }
}
