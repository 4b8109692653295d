package dev.rastro.store;

import java.util.Optional;

/** Where the binding of a data folder is kept, inside of it. */
public interface FolderBindings {
    Optional<FolderBinding> current();

    void save(FolderBinding binding);
}
