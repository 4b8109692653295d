package dev.rastro.desktop.acts;

import dev.rastro.acts.KnownOperator;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.preferences.SettingEntry;
import dev.rastro.log.Operator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Under which name acts are written down. For the screen's thread only. */
public final class OperatorViewModel {
    private final KnownOperator known;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Wording wording;
    private final Consumer<Throwable> failed;
    private final ReadOnlyStringWrapper name;

    public OperatorViewModel(KnownOperator known, TaskRunner tasks, Notices notices, Wording wording) {
        this.known = known;
        this.tasks = tasks;
        this.notices = notices;
        this.wording = wording;
        this.failed = notices.failed(wording.text("doing.operator"));
        this.name = new ReadOnlyStringWrapper(known.operator().get().name());
    }

    /** The name. */
    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /** Writes acts down under another name from now on; the system's for "". */
    public void rename(String wanted) {
        if (wanted.length() > Operator.LONGEST) {
            notices.tell("RST-154", Operator.LONGEST);
            return;
        }
        tasks.read(
                () -> {
                    known.rename(wanted);
                    return known.operator().get().name();
                },
                name::set,
                failed);
    }

    /** Its setting. */
    public List<SettingEntry> entries() {
        return List.of(new SettingEntry(
                "operator",
                "documents",
                wording.text("setting.operator"),
                wording.text("setting.operator.help", known.system()),
                wording.text("setting.operator.words"),
                new SettingEntry.Line(name(), this::rename)));
    }
}
