package dev.rastro.dfe.xml.verify;

import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int LONGEST = 70;
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    /** A CNPJ with letters (NT Conjunta 2025.001), alone or within a key or an Id, which older packages do not take. */
    private static final Pattern LETTERS = Pattern.compile(
            "(?!(NFe|CTe|MDFe|ID)?[0-9]*$)((NFe|CTe|MDFe|ID[0-9]{6})?[0-9]{6})?[0-9A-Z]{12}[0-9]{2}([0-9]{24,27})?");

    /** Out of a validator's message: the rule of XML Schema it cites comes first, then the value in quotes. */
    static SchemaFault of(String message, Element at, Deque<Element> path) {
        int colon = message.indexOf(':');
        String rule = colon < 0 ? "" : message.substring(0, colon);
        String words = message.substring(colon + 1).strip();
        Matcher quoted = QUOTED.matcher(words);
        ReasonCode kind = kind(rule);
        String detail = kind == ReasonCode.SCHEMA_VALUE && quoted.find() ? quoted.group(1) : words;
        return new SchemaFault(
                kind == ReasonCode.SCHEMA_VALUE && LETTERS.matcher(detail).matches() ? ReasonCode.SCHEMA_LETTERS : kind,
                at.getLocalName(),
                path.stream().map(Element::getLocalName).collect(Collectors.joining("/")),
                detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST) + "…");
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
}
