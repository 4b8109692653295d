package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.Model;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.xml.verify.Algorithms.Use;
import dev.rastro.dfe.xml.verify.Canonical.Form;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Looks for the form in which a document was signed, after a program wrote it anew: indented, with values trimmed, with
 * other namespace declarations around it, read in the wrong encoding. A form whose digest is the signed one is proof that
 * the content is the same; so is one over which the signer's key made the value. Safe for use by several threads.
 */
final class Reconstruction {
    private static final Map<String, String> SCHEMA_PREFIXES = Map.of(
            "xsi", "http://www.w3.org/2001/XMLSchema-instance",
            "xsd", "http://www.w3.org/2001/XMLSchema");
    private static final List<UnaryOperator<String>> TEXTS = List.of(
            UnaryOperator.identity(),
            String::strip,
            text -> text.strip().replaceAll("\\s+", " "),
            text -> text.replace("\r", ""),
            Reconstruction::asUtf8);

    private final Algorithms algorithms;
    private final Models models = Models.load();

    Reconstruction(Algorithms algorithms) {
        this.algorithms = algorithms;
    }

    /** Whether the signed element, in some form, has the signed digest. */
    boolean form(Element signature, Element signed, SignatureParts parts) {
        byte[] wanted = decode(parts.digest());
        String method = parts.digestMethod();
        if (wanted.length == 0 || method == null || !algorithms.allows(Use.DIGEST, method)) {
            return false;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithms.name(Use.DIGEST, method));
            for (Form form : forms(signed)) {
                if (MessageDigest.isEqual(wanted, digest.digest(Canonical.of(signed, form, signature)))) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The table names digests of every Java platform", e);
        }
    }

    /** Whether the signer's key made the value over SignedInfo in some form. */
    boolean value(Element signature, SignatureParts parts, PublicKey key) {
        byte[] value = decode(parts.value());
        Element info = parts.signedInfo();
        String method = parts.method();
        if (value.length == 0 || info == null || method == null) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(algorithms.name(Use.SIGNATURE, method));
            for (Form form : forms(info)) {
                verifier.initVerify(key);
                verifier.update(Canonical.of(info, form, null));
                if (verified(verifier, value)) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException e) {
            // A key of another kind than the method asks for did not make this signature.
            return false;
        }
    }

    private static boolean verified(Signature verifier, byte[] value) {
        try {
            return verifier.verify(value);
        } catch (GeneralSecurityException e) {
            // A value of a length no such key makes.
            return false;
        }
    }

    private List<Form> forms(Element element) {
        List<Form> forms = new ArrayList<>();
        for (Map<String, String> namespaces : surroundings(element)) {
            for (boolean dropBlanks : new boolean[] {true, false}) {
                for (UnaryOperator<String> text : TEXTS) {
                    forms.add(new Form(dropBlanks, text, namespaces.containsKey("?") ? null : namespaces));
                }
            }
        }
        return forms;
    }

    /** What may have been declared around the element; one entry stands for what is. */
    private Set<Map<String, String>> surroundings(Element element) {
        Set<Map<String, String>> found = new LinkedHashSet<>();
        found.add(Map.of("?", ""));
        Map<String, String> used = new HashMap<>();
        String prefix = Objects.requireNonNullElse(element.getPrefix(), "");
        String namespace = namespace(element);
        if (namespace != null) {
            used.put(prefix, namespace);
        }
        found.add(Map.copyOf(used));
        used.putAll(SCHEMA_PREFIXES);
        found.add(Map.copyOf(used));
        return found;
    }

    /** The element's namespace, or the one its family has where a program lost it. */
    private @Nullable String namespace(Element element) {
        if (element.getNamespaceURI() != null) {
            return element.getNamespaceURI();
        }
        return element.getParentNode() instanceof Element owner
                ? models.byRoot(String.valueOf(owner.getLocalName())).stream()
                        .map(Model::namespace)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Text that was UTF-8 and was read as Latin-1. */
    private static String asUtf8(String text) {
        try {
            return text.chars().allMatch(c -> c < 0x100)
                    ? StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(StandardCharsets.ISO_8859_1.encode(text))
                            .toString()
                    : text;
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static byte[] decode(@Nullable String base64) {
        try {
            return base64 == null ? new byte[0] : Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // Not base64: nothing can have this digest.
            return new byte[0];
        }
    }
}
