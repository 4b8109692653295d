package dev.rastro.desktop.pages;

import dev.rastro.desktop.common.Debounce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * A PDF that is looked at: one page at a time, drawn for the size it is shown in, and searched as a whole. Everything but
 * the screen happens in the background; answers to questions no longer asked are dropped. For the screen's thread only.
 */
public final class PagesViewModel implements AutoCloseable {
    private static final Duration TYPING = Duration.ofMillis(200);

    /**
     * A page as it is shown.
     *
     * @param scale pixels of the screen for each point
     */
    public record Shown(BufferedImage image, int index, Area page, double scale) {}

    /** An occurrence of what is searched for: on which page (from 0), and where. */
    public record Hit(int page, List<Area> areas) {
        public Hit {
            areas = List.copyOf(areas);
        }
    }

    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.WIDTH);
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final Lifetime life = new Lifetime();

    private @Nullable OpenPdf pdf;
    private double width;
    private double height;
    private double pixels = 1;
    private int opening;
    private int drawing;
    /** Asked from the background too, so that a search that nobody waits for ends. */
    private final AtomicInteger searched = new AtomicInteger();

    public PagesViewModel(TaskRunner tasks, UiThread ui, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.failed = failed;
        Debounce typed = new Debounce(ui, TYPING, this::search);
        life.onClose(typed::close);
        life.listen(wanted, text -> typed.request());
        life.listen(zoom, now -> draw());
    }

    /** Shows what {@code maker} gives, from the first page on; {@code null} of the maker shows nothing. */
    public void open(Callable<byte @Nullable []> maker) {
        load(maker, 0);
    }

    /** The same document made anew: stays on its page. */
    public void renew(Callable<byte @Nullable []> maker) {
        load(maker, index.get());
    }

    private void load(Callable<byte @Nullable []> maker, int page) {
        int asked = ++opening;
        tasks.read(
                () -> {
                    byte[] bytes = maker.call();
                    return bytes == null ? List.<OpenPdf>of() : List.of(OpenPdf.of(bytes));
                },
                found -> {
                    if (asked == opening) {
                        found.forEach(now -> show(now, page));
                    } else {
                        found.forEach(this::close);
                    }
                },
                failure -> {
                    if (asked == opening) {
                        failed.accept(failure);
                    }
                });
    }

    private void show(OpenPdf now, int page) {
        forget();
        pdf = now;
        count.set(now.count());
        index.set(Math.clamp(page, 0, now.count() - 1));
        draw();
        search();
    }

    /** Shows nothing, also when something is on its way. */
    public void clear() {
        opening++;
        forget();
        shown.set(null);
        count.set(0);
        index.set(0);
    }

    private void forget() {
        OpenPdf before = pdf;
        pdf = null;
        drawing++;
        searched.incrementAndGet();
        searching.set(false);
        hits.set(List.of());
        current.set(-1);
        if (before != null) {
            // Waits for a page that is being drawn, so not on this thread.
            tasks.read(
                    () -> {
                        before.close();
                        return before;
                    },
                    closed -> {},
                    failed);
        }
    }

    private void close(OpenPdf unwanted) {
        try {
            unwanted.close();
        } catch (IOException e) {
            failed.accept(e);
        }
    }

    /**
     * Tells how much room there is.
     *
     * @param density pixels of the display for each pixel of the screen
     */
    public void room(double newWidth, double newHeight, double density) {
        if (newWidth != width || newHeight != height || density != pixels) {
            width = newWidth;
            height = newHeight;
            pixels = density;
            draw();
        }
    }

    private void draw() {
        OpenPdf now = pdf;
        int asked = ++drawing;
        if (now == null || width <= 0 || height <= 0) {
            return;
        }
        int page = index.get();
        Area size = now.page(page);
        double scale = zoom.get().scale(size, width, height);
        double density = pixels;
        tasks.read(
                () -> new Shown(now.draw(page, scale * density), page, size, scale),
                image -> {
                    if (asked == drawing) {
                        shown.set(image);
                    }
                },
                failure -> {
                    if (asked == drawing) {
                        failed.accept(failure);
                    }
                });
    }

    /** Turns to a page (from 0), put into range. */
    public void turn(int page) {
        int there = Math.clamp(page, 0, Math.max(0, count.get() - 1));
        if (there != index.get()) {
            index.set(there);
            draw();
        }
    }

    /** Shows the page one step larger or smaller. */
    public void step(boolean larger) {
        Shown now = shown.get();
        if (now != null) {
            zoom.set(Zoom.step(now.scale(), larger));
        }
    }

    private void search() {
        OpenPdf now = pdf;
        int asked = searched.incrementAndGet();
        String folded = PageText.folded(wanted.get());
        if (now == null || folded.isEmpty()) {
            searching.set(false);
            hits.set(List.of());
            current.set(-1);
            return;
        }
        searching.set(true);
        tasks.read(
                () -> find(now, folded, asked),
                found -> {
                    if (asked == searched.get()) {
                        searching.set(false);
                        hits.set(found);
                        go(firstFrom(found, index.get()));
                    }
                },
                failure -> {
                    if (asked == searched.get()) {
                        searching.set(false);
                        failed.accept(failure);
                    }
                });
    }

    private List<Hit> find(OpenPdf pdf, String folded, int asked) throws IOException {
        List<Hit> found = new ArrayList<>();
        for (int page = 0; page < pdf.count() && asked == searched.get(); page++) {
            int there = page;
            pdf.text(page).find(folded).forEach(areas -> found.add(new Hit(there, areas)));
        }
        return List.copyOf(found);
    }

    private static int firstFrom(List<Hit> found, int page) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).page() >= page) {
                return i;
            }
        }
        return found.isEmpty() ? -1 : 0;
    }

    /** Goes to the next occurrence, or the one before; from the last to the first. */
    public void next(boolean forth) {
        int all = hits.get().size();
        if (all > 0) {
            go(Math.floorMod(current.get() + (forth ? 1 : -1), all));
        }
    }

    private void go(int hit) {
        current.set(hit);
        if (hit >= 0) {
            turn(hits.get().get(hit).page());
        }
    }

    /** The page on screen; {@code null} until one is drawn. */
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** How many pages there are. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Which page is wanted, from 0. */
    public ReadOnlyIntegerProperty index() {
        return index.getReadOnlyProperty();
    }

    public ObjectProperty<Zoom> zoom() {
        return zoom;
    }

    /** What is searched for; "" for nothing. */
    public StringProperty wanted() {
        return wanted;
    }

    /** Every occurrence, in the order of the pages. */
    public ReadOnlyObjectProperty<List<Hit>> hits() {
        return hits.getReadOnlyProperty();
    }

    /** Which occurrence is looked at, from 0; -1 for none. */
    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }

    @Override
    public void close() {
        clear();
        life.close();
    }
}
