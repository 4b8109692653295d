package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.xml.SecureXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A schema package that the operator added: the .xsd files of one folder. Which file describes what is read off the files
 * themselves (their global elements) and their names ("_v4.00.xsd"), so that packages of families Rastro does not know yet work
 * as well. Immutable; safe for use by several threads.
 */
public final class FolderPackage implements SchemaPackage {
    private static final Pattern VERSIONED = Pattern.compile(".*_v([0-9]+\\.[0-9]+)\\.xsd", Pattern.CASE_INSENSITIVE);

    private final Path folder;
    private final List<Entry> entries;
    private final List<String> unreadable;

    private record Entry(String namespace, String root, String version, String file) {}

    private FolderPackage(Path folder, List<Entry> entries, List<String> unreadable) {
        this.folder = folder;
        this.entries = List.copyOf(entries);
        this.unreadable = List.copyOf(unreadable);
    }

    /** Reads the folder. Files that are no XML are left out: released packages have had such. */
    public static FolderPackage read(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> VERSIONED
                            .matcher(String.valueOf(each.getFileName()))
                            .matches())
                    .sorted()
                    .toList()) {
                try {
                    entries.addAll(globals(file));
                } catch (XMLStreamException e) {
                    unreadable.add(String.valueOf(file.getFileName()));
                }
            }
        }
        return new FolderPackage(folder, entries, unreadable);
    }

    private static List<Entry> globals(Path file) throws IOException, XMLStreamException {
        String name = String.valueOf(file.getFileName());
        Matcher matcher = VERSIONED.matcher(name);
        String version = matcher.matches() ? matcher.group(1) : "";
        XMLInputFactory factory = SecureXml.newFactory();
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(Files.readAllBytes(file)));
        List<Entry> entries = new ArrayList<>();
        String namespace = "";
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == 1) {
                    namespace = Optional.ofNullable(reader.getAttributeValue(null, "targetNamespace"))
                            .orElse("");
                } else if (depth == 2 && reader.getLocalName().equals("element")) {
                    String root = reader.getAttributeValue(null, "name");
                    entries.add(new Entry(namespace, String.valueOf(root), version, name));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return entries;
    }

    @Override
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    @Override
    public boolean added() {
        return true;
    }

    @Override
    public List<String> namespaces() {
        return entries.stream()
                .map(Entry::namespace)
                .filter(each -> !each.equals(XMLSignature.XMLNS))
                .distinct()
                .toList();
    }

    /** The files that are no XML. */
    public List<String> unreadable() {
        return unreadable;
    }

    /** How many roots it describes. */
    public int size() {
        return entries.size();
    }

    @Override
    public List<String> files(String namespace, String root, String version) {
        return entries.stream()
                .filter(each -> each.namespace().equals(namespace)
                        && each.root().equals(root)
                        && each.version().equals(version))
                .map(Entry::file)
                .toList();
    }

    @Override
    public boolean knows(String namespace, String root) {
        return entries.stream()
                .anyMatch(each ->
                        each.namespace().equals(namespace) && each.root().equals(root));
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        Path path = folder.resolve(file).normalize();
        return path.startsWith(folder) && Files.isRegularFile(path)
                ? Optional.of(Files.readAllBytes(path))
                : Optional.empty();
    }
}
