package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.WindowPlacement;
import dev.rastro.dfe.AccessKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which documents stand in windows of their own, each in one at most. They go with the main window, and come again where
 * they stood. For the screen's thread only.
 */
final class DocumentWindows implements AutoCloseable {
    /** Each reads along with its document; more than these nobody finds again on a screen. */
    static final int MOST = 12;

    /** A window with a document. */
    interface Frame {
        /** Gives it the keyboard. */
        void toFront();

        /** Where it stands. */
        WindowPlacement placement();

        /** Puts it away. */
        void close();
    }

    /** Makes windows. */
    interface Opener {
        /**
         * Brings a window on screen.
         *
         * @param kept where it stood; {@code null} for a window that is new
         * @param close is to be called when the operator puts it away
         */
        Frame open(AccessKey key, @Nullable WindowPlacement kept, Runnable close);
    }

    private final Opener opener;
    private final Settings settings;
    private final Notices notices;
    private final Map<AccessKey, Frame> open = new LinkedHashMap<>();

    DocumentWindows(Opener opener, Settings settings, Notices notices) {
        this.opener = opener;
        this.settings = settings;
        this.notices = notices;
    }

    /** Opens those that are not open, and brings the others to the front; where there is no room for more, says so. */
    void open(Collection<AccessKey> keys) {
        for (AccessKey key : keys) {
            Frame there = open.get(key);
            if (there != null) {
                there.toFront();
            } else if (open.size() < MOST) {
                add(key, null);
            } else {
                notices.tell("RST-150", MOST);
                return;
            }
        }
    }

    private void add(AccessKey key, @Nullable WindowPlacement kept) {
        open.put(key, opener.open(key, kept, () -> putAway(key)));
    }

    private void putAway(AccessKey key) {
        Frame there = open.remove(key);
        if (there != null) {
            there.close();
        }
    }

    /** Opens those that stood there when the main window was closed. */
    void restore() {
        settings.documentWindows().forEach((key, kept) -> {
            if (open.size() < MOST && !open.containsKey(key)) {
                add(key, kept);
            }
        });
    }

    /** How many there are. */
    int count() {
        return open.size();
    }

    /** Puts all away, and writes down where they stood. */
    @Override
    public void close() {
        Map<AccessKey, WindowPlacement> places = new LinkedHashMap<>();
        open.forEach((key, frame) -> places.put(key, frame.placement()));
        settings.documentWindows(places);
        open.values().forEach(Frame::close);
        open.clear();
    }
}
