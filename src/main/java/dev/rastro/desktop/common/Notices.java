package dev.rastro.desktop.common;

import dev.rastro.desktop.common.LoggedNotice.Severity;
import dev.rastro.print.paper.PaperException;
import dev.rastro.store.CorruptOriginalException;
import dev.rastro.store.StoreException;
import dev.rastro.vault.VaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator what failed; the stack goes to the log. For the screen's thread only. */
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final Messages messages;
    private final NoticeLog log;
    private final ReadOnlyObjectWrapper<@Nullable Notice> latest = new ReadOnlyObjectWrapper<>();

    public Notices(Messages messages) {
        this(messages, new NoticeLog(Clock.systemUTC()));
    }

    /** Keeps what it tells in {@code log}. */
    public Notices(Messages messages, NoticeLog log) {
        this.messages = messages;
        this.log = log;
    }

    /** All that was told in this run. */
    public NoticeLog log() {
        return log;
    }

    /** Keeps what is worth knowing, without standing in the way. */
    public void warn(String code) {
        log.add(Severity.WARNING, code, messages.text("notice." + code), null);
    }

    /** Shows what stands in the way of what the operator wants; {@code values} are put into its text. */
    public void tell(String code, Object... values) {
        String text = messages.text("notice." + code, values);
        log.add(Severity.WARNING, code, text, null);
        latest.set(new Notice(code, text));
    }

    /** The newest notice that was not put away, or {@code null}. */
    public ReadOnlyObjectProperty<@Nullable Notice> latest() {
        return latest.getReadOnlyProperty();
    }

    /** Puts the newest notice away. */
    public void dismiss() {
        latest.set(null);
    }

    /** Shows what failed while {@code doing} (a text of the operator's language). */
    public Consumer<Throwable> failed(String doing) {
        return failure -> {
            String code = code(failure);
            String text = messages.text("notice.failed", doing, messages.text("notice." + code));
            LoggedNotice kept = log.add(Severity.ERROR, code, text, failure);
            LOG.error("{} ({}, {})", doing, code, kept.id(), failure);
            latest.set(new Notice(code, text));
        };
    }

    private static String code(Throwable failure) {
        return switch (failure) {
            case VaultException known -> known.problem().code();
            case CorruptOriginalException known -> "RST-102";
            case StoreException known -> "RST-101";
            case PaperException known ->
                switch (known.reason()) {
                    case NO_PRINTER -> "RST-110";
                    case UNKNOWN_PRINTER -> "RST-111";
                    case NO_PAGES -> "RST-112";
                    case REFUSED -> "RST-113";
                };
            case IOException known -> "RST-103";
            case UncheckedIOException known -> "RST-103";
            case UnreadableDocumentException known -> "RST-104";
            default -> "RST-199";
        };
    }
}
