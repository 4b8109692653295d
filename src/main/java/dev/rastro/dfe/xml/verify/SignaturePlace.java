package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.xml.verify.SignatureFinding.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where a signature stands, what it refers to, and whose it is therefore. Stateless. */
final class SignaturePlace {
    private static final String SIGNATURE = "Signature";

    private SignaturePlace() {}

    /** What a reference names: the whole file, or every element with the Id. */
    static List<Element> targets(Element owner, @Nullable String uri, List<Element> all) {
        if (uri == null) {
            return List.of();
        }
        if (uri.isEmpty()) {
            return List.of(owner.getOwnerDocument().getDocumentElement());
        }
        String wanted = uri.startsWith("#") ? uri.substring(1) : "";
        return wanted.isEmpty()
                ? List.of()
                : all.stream().filter(each -> wanted.equals(XmlTree.id(each))).toList();
    }

    /**
     * Whether what is signed is what is read (against signature wrapping): it surrounds the signature, or is the only element
     * of its name beside it and the first of all.
     */
    static boolean isRead(Element signed, Element signature) {
        Node owner = signature.getParentNode();
        for (Node each = owner; each != null; each = each.getParentNode()) {
            if (each.isSameNode(signed)) {
                return true;
            }
        }
        return owner != null
                && XmlTree.children(owner).getFirst().isSameNode(signed)
                && XmlTree.children(owner, String.valueOf(signed.getLocalName()))
                                .size()
                        == 1
                && XmlTree.children(owner, SIGNATURE).size() == 1;
    }

    /** Whose signature one is whose parent is {@code owner}. */
    static Role role(Element owner) {
        if (answers(owner)) {
            return Role.ANSWER;
        }
        Node each = owner.getParentNode();
        Node below = owner;
        while (each instanceof Element around) {
            if (answers(around)) {
                return Role.ANSWER;
            }
            // Signed by the signature beside it, or by one inside of it.
            boolean covered = below instanceof Element element
                    && !below.isSameNode(owner)
                    && XmlTree.id(element) != null
                    && !XmlTree.children(around, SIGNATURE).isEmpty();
            if (covered) {
                return Role.INNER;
            }
            below = each;
            each = around.getParentNode();
        }
        return Role.OWN;
    }

    private static boolean answers(Element element) {
        String name = String.valueOf(element.getLocalName());
        boolean answer = name.startsWith("ret") && !name.startsWith("retCons") && !name.startsWith("retEnv");
        return answer || name.matches("prot[A-Z].*");
    }
}
