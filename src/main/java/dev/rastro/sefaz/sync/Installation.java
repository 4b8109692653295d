package dev.rastro.sefaz.sync;

import dev.rastro.intake.CaptureContext;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Proof;
import dev.rastro.log.trace.Operation;
import dev.rastro.store.FolderBinding;
import dev.rastro.store.FolderBindings;
import dev.rastro.store.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Tells whether this data folder may ask the authorities. Two copies of one folder asking for the same taxpayer punish
 * each other (656), so a folder asks only from the machine and path it is bound to, and only when it is not older than
 * what this machine has seen of it: a copied or restored one is neutral until the operator claims it. Safe for use by
 * several threads.
 */
public final class Installation {
    private final FolderBindings bindings;
    private final Vault vault;
    private final Supplier<CaptureContext> operator;
    private final Path memory;
    private final String here;
    private volatile boolean claimed;

    /**
     * Looks at the binding; a new folder binds itself.
     *
     * @param memory a folder of this machine's user, outside of every data folder
     * @param folder the data folder
     * @param operator begins the operation of a claim
     */
    public Installation(
            FolderBindings bindings, Vault vault, Supplier<CaptureContext> operator, Path memory, Path folder) {
        this.bindings = bindings;
        this.vault = vault;
        this.operator = operator;
        this.memory = memory;
        try {
            Files.createDirectories(memory);
            this.here = machine() + " " + folder.toRealPath();
            FolderBinding binding = bindings.current().orElse(null);
            if (binding == null) {
                bind(new FolderBinding(UUID.randomUUID(), here, 1));
                claimed = true;
            } else if (binding.boundTo().equals(here) && binding.generation() >= seen(binding.folder())) {
                bind(new FolderBinding(binding.folder(), here, binding.generation() + 1));
                claimed = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A identificação desta instalação não pode ser lida em " + memory, e);
        }
    }

    /** Whether this folder may ask. */
    public boolean claimed() {
        return claimed;
    }

    /** The operator says that this folder is the one to ask from now on. */
    public synchronized void claim() {
        if (claimed) {
            return;
        }
        FolderBinding old = bindings.current().orElseThrow();
        try {
            FolderBinding binding =
                    new FolderBinding(old.folder(), here, Math.max(old.generation(), seen(old.folder())) + 1);
            bind(binding);
            CaptureContext context = operator.get();
            try (Operation operation = context.operation()) {
                vault.commit("Claiming the folder", transaction -> {
                    transaction.append(context.fact(
                            null,
                            new DomainEvent.FolderClaimed(binding.folder().toString(), here),
                            Proof.of("instalação")));
                    return operation;
                });
            }
            claimed = true;
        } catch (IOException e) {
            throw new UncheckedIOException("A identificação desta instalação não pode ser gravada em " + memory, e);
        }
    }

    /** First inside, then outside: whenever it stops between the two, the folder is the newer one and stays ours. */
    private void bind(FolderBinding binding) throws IOException {
        bindings.save(binding);
        write(memory.resolve(binding.folder().toString()), Long.toString(binding.generation()));
    }

    private static void write(Path file, String text) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(whole, text, StandardCharsets.US_ASCII);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private long seen(UUID folder) throws IOException {
        Path file = memory.resolve(folder.toString());
        return Files.exists(file)
                ? Long.parseLong(
                        Files.readString(file, StandardCharsets.US_ASCII).strip())
                : 0;
    }

    private String machine() throws IOException {
        Path file = memory.resolve("machine");
        if (!Files.exists(file)) {
            write(file, UUID.randomUUID().toString());
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }
}
