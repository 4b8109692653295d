package dev.rastro.dfe.xml.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A set of official schema files that belong together. Implementations are safe for use by several threads. */
public interface SchemaPackage {
    /** The official name, for example "PL_010b_NT2025_002_v1.30". */
    String name();

    /** Whether the operator added it. */
    boolean added();

    /** The namespaces it has schemas for. */
    List<String> namespaces();

    /** The files that describe a root of a version ("4.00"); empty where the package knows nothing of it. */
    List<String> files(String namespace, String root, String version);

    /** Whether it describes the root in any version. */
    boolean knows(String namespace, String root);

    /** The content of one of its files; empty where it has none of that name. */
    Optional<byte[]> read(String file) throws IOException;
}
