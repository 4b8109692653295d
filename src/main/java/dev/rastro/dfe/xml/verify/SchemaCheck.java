package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.xml.verify.Authenticity.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Measures a document against the official schemas of the version it declares, newest package first; valid under one is valid.
 * Safe for use by several threads.
 */
final class SchemaCheck {
    /** Elements whose content a layout leaves open, and the attribute that tells the version of what is inside. */
    private static final List<String> OPEN = List.of("versaoModal", "versaoEvento");
    /** A schema that does not take the event's type is one of another event. */
    private static final String EVENT_TYPE = "tpEvento";

    private static final int TOLD = 5;

    private final SchemaLibrary library;

    SchemaCheck(SchemaLibrary library) {
        this.library = library;
    }

    /**
     * What came of it.
     *
     * @param packageName the package the document is valid under, or the newest that refuses it
     * @param reasons of the newest package that refuses it
     */
    record Result(Schema schema, @Nullable String packageName, List<Reason> reasons) {}

    /** Measures the outermost element that any package knows. */
    Result check(Element root) {
        for (Element each : XmlTree.all(root)) {
            String namespace = each.getNamespaceURI();
            String name = each.getLocalName();
            if (namespace != null && library.packages().stream().anyMatch(known -> known.knows(namespace, name))) {
                return measured(each, namespace, name);
            }
        }
        return new Result(
                Schema.UNKNOWN,
                null,
                List.of(Reason.of(ReasonCode.SCHEMA_UNKNOWN, String.valueOf(root.getLocalName()))));
    }

    private Result measured(Element root, String namespace, String name) {
        String version = version(root);
        String refusedBy = null;
        List<SchemaFault> first = List.of();
        for (SchemaPackage each : library.packages()) {
            for (String file : each.files(namespace, name, version)) {
                Optional<List<SchemaFault>> faults = faults(each, file, root);
                if (faults.isPresent() && faults.get().isEmpty()) {
                    return new Result(Schema.VALID, each.name(), List.of());
                }
                if (faults.isPresent() && refusedBy == null) {
                    refusedBy = each.name();
                    first = faults.get();
                }
            }
        }
        if (refusedBy == null) {
            return new Result(
                    Schema.UNKNOWN, null, List.of(Reason.of(ReasonCode.SCHEMA_VERSION_UNKNOWN, name, version)));
        }
        return new Result(Schema.INVALID, refusedBy, reasons(refusedBy, first));
    }

    private static List<Reason> reasons(String packageName, List<SchemaFault> faults) {
        List<Reason> reasons = new ArrayList<>();
        String last = "";
        for (SchemaFault fault : faults) {
            // A wrong value is told twice by the validator, once for the type and once for the element.
            if (!fault.path().equals(last) && reasons.size() < TOLD) {
                reasons.add(Reason.of(fault.kind(), fault.element(), fault.path(), fault.detail(), packageName));
            }
            last = fault.path();
        }
        return reasons;
    }

    /** The faults by one schema file; empty where it has nothing to say of this document. */
    private Optional<List<SchemaFault>> faults(SchemaPackage owner, String file, Element root) {
        return library.schema(owner, file)
                .map(schema -> {
                    List<SchemaFault> found = new ArrayList<>(SchemaRun.faults(schema, root));
                    open(owner, root, found);
                    return found;
                })
                .filter(found -> found.stream()
                        .noneMatch(
                                each -> each.element().equals(EVENT_TYPE) && each.kind() == ReasonCode.SCHEMA_VALUE));
    }

    /** What stands where the layout leaves it open has a schema of its own in the same package. */
    private void open(SchemaPackage owner, Element root, List<SchemaFault> found) {
        for (Element each : XmlTree.all(root)) {
            for (String attribute : OPEN) {
                List<Element> inside = each.hasAttribute(attribute) ? XmlTree.children(each) : List.of();
                for (Element content : inside) {
                    String namespace = content.getNamespaceURI() == null ? "" : content.getNamespaceURI();
                    owner.files(namespace, content.getLocalName(), each.getAttribute(attribute)).stream()
                            .map(file -> library.schema(owner, file))
                            .flatMap(Optional::stream)
                            .forEach(schema -> found.addAll(SchemaRun.faults(schema, content)));
                }
            }
        }
    }

    /** The declared version: the first there is, from the outside in. */
    private static String version(Element root) {
        return XmlTree.all(root).stream()
                .filter(each -> each.hasAttribute("versao"))
                .map(each -> each.getAttribute("versao"))
                .findFirst()
                .orElse("");
    }
}
