package dev.rastro.desktop.common;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The notices of a run, the newest first. For the screen's thread only. */
public final class NoticeLog {
    private static final int MOST = 200;

    private final Clock clock;
    private final ObservableList<LoggedNotice> notices = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();

    public NoticeLog(Clock clock) {
        this.clock = clock;
    }

    public ObservableList<LoggedNotice> notices() {
        return FXCollections.unmodifiableObservableList(notices);
    }

    /** How many came since the operator last looked. */
    public ReadOnlyIntegerProperty unread() {
        return unread.getReadOnlyProperty();
    }

    /** The operator looks at them. */
    public void read() {
        unread.set(0);
    }

    /** Keeps a notice under an id of its own. */
    LoggedNotice add(LoggedNotice.Severity severity, String code, String text, @Nullable Throwable failure) {
        byte[] id = new byte[6];
        ThreadLocalRandom.current().nextBytes(id);
        LoggedNotice kept = new LoggedNotice(
                OffsetDateTime.now(clock), severity, code, text, HexFormat.of().formatHex(id), failure);
        notices.addFirst(kept);
        if (notices.size() > MOST) {
            notices.removeLast();
        }
        unread.set(unread.get() + 1);
        return kept;
    }
}
