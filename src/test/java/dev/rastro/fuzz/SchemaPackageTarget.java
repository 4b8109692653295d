package dev.rastro.fuzz;

import dev.rastro.dfe.xml.verify.FolderPackage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file of a package of schemas that an operator puts on the shelf. */
final class SchemaPackageTarget implements FuzzTarget {
    private final ScratchFile file = new ScratchFile("leiaute_v1.00.xsd");

    @Override
    public void read(byte[] input) {
        file.with(input);
        try {
            FolderPackage.read(file.folder()).namespaces();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
