package dev.rastro.desktop.common;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The notices of this run and of earlier ones, the newest first. For the screen's thread only. */
public final class NoticeLog {
    /** So many are kept. */
    public static final int MOST = 200;

    private final Clock clock;
    private final Consumer<LoggedNotice> keep;
    private final ObservableList<LoggedNotice> notices = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();

    /** Of a run that leaves none behind. */
    public NoticeLog(Clock clock) {
        this(clock, notice -> {});
    }

    /** {@code keep} is given each notice, for later runs. */
    public NoticeLog(Clock clock, Consumer<LoggedNotice> keep) {
        this.clock = clock;
        this.keep = keep;
    }

    /** Puts those of earlier runs below; the operator has seen them. */
    public void restore(List<LoggedNotice> earlier) {
        notices.addAll(earlier.subList(0, Math.max(0, Math.min(earlier.size(), MOST - notices.size()))));
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
        OffsetDateTime now = OffsetDateTime.now(clock);
        String name = HexFormat.of().formatHex(id);
        LoggedNotice kept =
                new LoggedNotice(now, severity, code, text, name, ErrorReport.of(now, severity, code, name, failure));
        notices.addFirst(kept);
        if (notices.size() > MOST) {
            notices.removeLast();
        }
        unread.set(unread.get() + 1);
        keep.accept(kept);
        return kept;
    }
}
