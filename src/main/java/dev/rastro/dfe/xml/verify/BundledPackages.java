package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.TsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The schema packages that come with Rastro: tables {@code schema-packages.tsv} and {@code schema-roots.tsv}. */
final class BundledPackages {
    private BundledPackages() {}

    /** All of them, newest level of a family first. */
    static List<SchemaPackage> load() {
        Map<String, Map<String, List<String>>> files = new HashMap<>();
        for (TsvTable.Row row :
                TsvTable.load(BundledPackages.class, "schema-roots.tsv").rows()) {
            files.computeIfAbsent(row.text("namespace"), namespace -> new HashMap<>())
                    .merge(row.text("root"), List.of(row.text("file")), BundledPackages::joined);
        }
        return TsvTable.load(BundledPackages.class, "schema-packages.tsv").rows().stream()
                .<SchemaPackage>map(row -> new Bundled(
                        row.text("folder"), row.text("namespace"), files.getOrDefault(row.text("namespace"), Map.of())))
                .toList();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private record Bundled(String name, String namespace, Map<String, List<String>> filesOfRoot)
            implements SchemaPackage {
        @Override
        public boolean added() {
            return false;
        }

        @Override
        public List<String> namespaces() {
            return List.of(namespace);
        }

        @Override
        public List<String> files(String wanted, String root, String version) {
            return namespace.equals(wanted)
                    ? filesOfRoot.getOrDefault(root, List.of()).stream()
                            .map(stem -> stem + "_v" + version + ".xsd")
                            .filter(file -> BundledPackages.class.getResource(resource(file)) != null)
                            .toList()
                    : List.of();
        }

        @Override
        public boolean knows(String wanted, String root) {
            return namespace.equals(wanted) && filesOfRoot.containsKey(root);
        }

        @Override
        public Optional<byte[]> read(String file) throws IOException {
            try (InputStream in = BundledPackages.class.getResourceAsStream(resource(file))) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        }

        private String resource(String file) {
            return "/schemas/" + name + "/" + file;
        }
    }
}
