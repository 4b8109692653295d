package dev.rastro.log;

import java.util.function.Consumer;

/**
 * The doorbell: tells that something is new in the log or in a read model. Never carries the facts themselves, so that a
 * lost message only delays a view. Safe for use by several threads; handlers run on the poster's thread.
 */
public interface Bus {
    /** Messages that may be posted. */
    sealed interface Message
            permits LogAdvanced,
                    DocumentsChanged,
                    CaptureChanged,
                    CompaniesChanged,
                    ManifestationsChanged,
                    LinksChanged,
                    SearchAdvanced,
                    SeenChanged,
                    QuarantineChanged,
                    ReadModelsRebuilt {}

    /** Calls {@code handler} for each message of {@code type} until the handle is closed. */
    <T extends Message> Subscription subscribe(Class<T> type, Consumer<T> handler);

    void post(Message message);

    /** Handle of a subscription; closing twice does nothing. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
