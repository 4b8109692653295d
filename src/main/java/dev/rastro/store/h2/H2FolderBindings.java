package dev.rastro.store.h2;

import dev.rastro.store.FolderBinding;
import dev.rastro.store.FolderBindings;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.UUID;

/** {@link FolderBindings} on H2. */
public final class H2FolderBindings implements FolderBindings {
    private final H2Database database;

    public H2FolderBindings(H2Database database) {
        this.database = database;
    }

    @Override
    public Optional<FolderBinding> current() {
        return database.read("Reading the folder's binding", connection -> {
            try (PreparedStatement query =
                            connection.prepareStatement("SELECT folder, bound_to, generation FROM folder_binding");
                    ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new FolderBinding(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)))
                        : Optional.empty();
            }
        });
    }

    @Override
    public void save(FolderBinding binding) {
        database.write("Writing the folder's binding", connection -> {
            try (PreparedStatement merge = connection.prepareStatement(
                    "MERGE INTO folder_binding (folder, bound_to, generation) KEY (folder) VALUES (?, ?, ?)")) {
                merge.setObject(1, binding.folder());
                merge.setString(2, binding.boundTo());
                merge.setLong(3, binding.generation());
                return merge.executeUpdate();
            }
        });
    }
}
