package dev.rastro.dfe.xml.verify;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.xml.sax.SAXException;

/**
 * The schema packages there are, and their schemas, compiled when they are first needed and let go when memory is short.
 * Safe for use by several threads.
 */
public final class SchemaLibrary {
    private static final int KEPT = 256;

    private final List<SchemaPackage> packages;
    private final Cache<String, Optional<Schema>> compiled =
            CacheBuilder.newBuilder().maximumSize(KEPT).softValues().build();

    private SchemaLibrary(List<SchemaPackage> packages) {
        this.packages = List.copyOf(packages);
    }

    /** The packages that come with Rastro. */
    public static SchemaLibrary bundled() {
        return with(List.of());
    }

    /** No packages: for who does not ask about schemas. */
    public static SchemaLibrary none() {
        return new SchemaLibrary(List.of());
    }

    /** Packages the operator added, newest first, before those that come with Rastro. */
    public static SchemaLibrary with(List<? extends SchemaPackage> added) {
        return new SchemaLibrary(Stream.<SchemaPackage>concat(added.stream(), BundledPackages.load().stream())
                .toList());
    }

    /** In the order in which a document is measured against them. */
    public List<SchemaPackage> packages() {
        return packages;
    }

    /** One schema of one package; empty where the package is damaged. */
    Optional<Schema> schema(SchemaPackage owner, String file) {
        try {
            return compiled.get(owner.added() + owner.name() + "/" + file, () -> compile(owner, file));
        } catch (ExecutionException e) {
            throw new IllegalStateException("Compiling " + file + " of " + owner.name(), e);
        }
    }

    private static Optional<Schema> compile(SchemaPackage owner, String file) {
        try {
            return Optional.of(SchemaCompiler.compile(owner, file));
        } catch (SAXException e) {
            // Some released packages do not compile; what they would say is not known then.
            return Optional.empty();
        }
    }
}
