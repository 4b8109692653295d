package dev.rastro.dfe.xml.verify;

import java.util.Deque;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * One fault that a schema finds.
 *
 * @param kind in which of our words it is told
 * @param element local name of the element
 * @param path the elements down to it, from the outermost: "nfeProc/NFe/infNFe/ide/mod"
 * @param detail the value that is wrong, or what the validator says
 */
record SchemaFault(ReasonCode kind, String element, String path, String detail) {
    private static final int LONGEST = 60;

    /** Out of a validator's message: the rule of XML Schema it cites comes first. */
    static SchemaFault of(String message, Element at, Deque<Element> path) {
        String rule = message.contains(":") ? message.substring(0, message.indexOf(':')) : "";
        ReasonCode kind = kind(rule);
        return new SchemaFault(
                kind,
                at.getLocalName(),
                path.stream().map(Element::getLocalName).collect(Collectors.joining("/")),
                switch (kind) {
                    case SCHEMA_VALUE -> shortened(at.getTextContent().strip());
                    default ->
                        shortened(message.substring(message.indexOf(':') + 1).strip());
                });
    }

    private static ReasonCode kind(String rule) {
        if (rule.startsWith("cvc-complex-type.2.4")) {
            return rule.endsWith("b") ? ReasonCode.SCHEMA_ELEMENT_MISSING : ReasonCode.SCHEMA_ELEMENT_UNEXPECTED;
        }
        if (rule.startsWith("cvc-complex-type.3")
                || rule.startsWith("cvc-complex-type.4")
                || rule.startsWith("cvc-attribute")) {
            return ReasonCode.SCHEMA_ATTRIBUTE;
        }
        boolean value = rule.endsWith("-valid") || rule.startsWith("cvc-type.3") || rule.startsWith("cvc-datatype");
        return value ? ReasonCode.SCHEMA_VALUE : ReasonCode.SCHEMA_OTHER;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
