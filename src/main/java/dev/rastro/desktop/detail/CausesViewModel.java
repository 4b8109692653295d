package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.dfe.AccessKey;
import dev.rastro.timeline.CauseChain;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import dev.rastro.timeline.Trace;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** "Por quê?" of a row, and the trace of the operation behind it. For the screen's thread only. */
public final class CausesViewModel {
    /**
     * A chain that is shown.
     *
     * @param row what was asked about
     * @param rows the rows of the time line that stand in the chain
     */
    public record Why(TimelineRow row, CauseChain chain, List<TimelineRow> rows) {
        public Why {
            rows = List.copyOf(rows);
        }
    }

    private final ProofServices proofs;
    private final Loaded<Why> why;
    private final Loaded<Trace> trace;

    public CausesViewModel(ProofServices proofs, TaskRunner tasks, Notices notices, Messages messages) {
        this.proofs = proofs;
        this.why = new Loaded<>(tasks, notices.failed(messages.text("doing.why")));
        this.trace = new Loaded<>(tasks, notices.failed(messages.text("doing.trace")));
    }

    /** Asks why a row is on the time line. */
    public void ask(Timeline timeline, TimelineRow row) {
        AccessKey key = timeline.document().key();
        why.load(() -> proofs.causes()
                .why(key, row)
                .map(chain -> new Why(row, chain, proofs.causes().rowsOf(chain, key, timeline.everything()))));
    }

    /** Shows what happened in an operation. */
    public void follow(String traceId) {
        trace.load(() -> proofs.traces().trace(traceId));
    }

    /** Goes back from the trace to the time line. */
    public void leaveTrace() {
        trace.clear();
    }

    /** Puts everything away. */
    public void clear() {
        why.clear();
        trace.clear();
    }

    /** The chain that is shown; {@code null} for none. */
    public ReadOnlyObjectProperty<@Nullable Why> why() {
        return why.value();
    }

    /** The trace that is shown; {@code null} for none. */
    public ReadOnlyObjectProperty<@Nullable Trace> trace() {
        return trace.value();
    }

    /** Whether a row stands in the chain that is shown. */
    public boolean because(TimelineRow row) {
        Why now = why.value().get();
        return now != null && now.rows().contains(row);
    }
}
