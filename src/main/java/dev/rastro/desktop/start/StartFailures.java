package dev.rastro.desktop.start;

import dev.rastro.log.codec.UnknownContractException;
import dev.rastro.store.DataFolderLockedException;
import dev.rastro.store.StoreException;
import dev.rastro.store.StoreRefusedException;
import java.io.UncheckedIOException;

/** The codes of the manual for what keeps a data folder closed. */
final class StartFailures {
    private StartFailures() {}

    static String code(Throwable failure) {
        return switch (failure) {
            case DataFolderLockedException known -> "RST-130";
            case UnknownContractException known -> "RST-131";
            case StoreRefusedException known ->
                switch (known.reason()) {
                    case NEWER -> "RST-131";
                    case DAMAGED -> "RST-132";
                };
            case UncheckedIOException known -> "RST-133";
            case StoreException known -> "RST-134";
            default -> "RST-199";
        };
    }
}
