package dev.rastro.store;

import java.nio.file.Path;

/** Another running Rastro has the data folder. The message is for the operator. */
public final class DataFolderLockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataFolderLockedException(Path folder) {
        super("A pasta de dados " + folder
                + " está aberta em outra janela ou comando do Rastro. Feche-o, ou use outra pasta com --home.");
    }
}
