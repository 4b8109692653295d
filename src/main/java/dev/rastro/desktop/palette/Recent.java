package dev.rastro.desktop.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was chosen lately, the last one first. */
public final class Recent {
    private static final int MOST = 5;

    private final List<String> ids;
    private final Consumer<List<String>> keep;

    /** Begins with {@code ids}; every change is given to {@code keep}. */
    public Recent(List<String> ids, Consumer<List<String>> keep) {
        this.ids = new ArrayList<>(ids.stream().limit(MOST).toList());
        this.keep = keep;
    }

    public List<String> ids() {
        return List.copyOf(ids);
    }

    void used(String id) {
        ids.remove(id);
        ids.addFirst(id);
        if (ids.size() > MOST) {
            ids.removeLast();
        }
        keep.accept(ids());
    }
}
