package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.xml.verify.Algorithms.Use;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Verifies every enveloped XML signature of a tree (MOC NF-e 7.0, 4.2.1 and its siblings). Safe for use by several threads.
 *
 * <p>The platform's own secure validation is off, because it refuses SHA-1, which the manuals prescribe. What it guards
 * against is refused here before anything is run: algorithms outside of the table, transformations with parameters, more
 * than one reference, references outside of the file, short keys, doubled identifiers.
 */
final class SignatureCheck {
    private static final String DSIG = XMLSignature.XMLNS;
    private static final int TRANSFORMS = 3;
    private static final int SHORTEST_KEY = 1024;

    private final Algorithms algorithms = Algorithms.load();
    private final Reconstruction reconstruction = new Reconstruction(algorithms);

    /** The signatures in document order; templates without a value are none. */
    List<SignatureFinding> check(Document document) {
        List<Element> all = XmlTree.all(document.getDocumentElement());
        List<SignatureFinding> found = new ArrayList<>();
        for (Element each : all) {
            if (DSIG.equals(each.getNamespaceURI())
                    && "Signature".equals(each.getLocalName())
                    && each.getParentNode() instanceof Element owner) {
                SignatureParts parts = SignatureParts.read(each);
                if (!parts.blank()) {
                    found.add(finding(each, owner, parts, all));
                }
            }
        }
        return found;
    }

    private SignatureFinding finding(Element signature, Element owner, SignatureParts parts, List<Element> all) {
        List<Element> targets = SignaturePlace.targets(owner, parts.uri(), all);
        Element signed = targets.isEmpty() ? null : targets.getFirst();
        SignatureOutcome refused = refused(parts, targets, signature);
        Judged judged = refused == null && signed != null
                ? judge(signature, signed, parts)
                : new Judged(refused == null ? SignatureOutcome.REFERENCE_NOT_FOUND : refused, false, false);
        return new SignatureFinding(
                SignaturePlace.role(owner),
                owner,
                signed,
                judged.outcome(),
                parts.digest(),
                parts.method(),
                parts.certificates().isEmpty() ? null : parts.certificates().getFirst(),
                parts.certificates().stream().skip(1).toList(),
                judged.digestMatches(),
                judged.valueMatches());
    }

    private record Judged(SignatureOutcome outcome, boolean digestMatches, boolean valueMatches) {}

    /** Why a signature is not even computed. */
    private @Nullable SignatureOutcome refused(SignatureParts parts, List<Element> targets, Element signature) {
        if (!parts.complete() || parts.uri() == null) {
            return SignatureOutcome.MALFORMED;
        }
        if (!allowed(Use.CANONICALIZATION, parts.canonicalization())
                || !allowed(Use.SIGNATURE, parts.method())
                || !allowed(Use.DIGEST, parts.digestMethod())
                || parts.transforms().size() > TRANSFORMS
                || !parts.transforms().stream().allMatch(each -> allowed(Use.TRANSFORM, each))) {
            return SignatureOutcome.ALGORITHM_REFUSED;
        }
        if (targets.isEmpty()) {
            return SignatureOutcome.REFERENCE_NOT_FOUND;
        }
        return targets.size() > 1 || !SignaturePlace.isRead(targets.getFirst(), signature)
                ? SignatureOutcome.REFERENCE_ELSEWHERE
                : null;
    }

    private boolean allowed(Use use, @Nullable String uri) {
        return uri != null && algorithms.allows(use, uri);
    }

    private Judged judge(Element signature, Element signed, SignatureParts parts) {
        PublicKey key = parts.certificates().isEmpty()
                ? null
                : parts.certificates().getFirst().getPublicKey();
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < SHORTEST_KEY) {
            return new Judged(SignatureOutcome.ALGORITHM_REFUSED, false, false);
        }
        boolean digestMatches;
        if (key == null) {
            digestMatches = reconstruction.form(signature, signed, parts);
            return new Judged(SignatureOutcome.CERTIFICATE_UNREADABLE, digestMatches, false);
        }
        try {
            DOMValidateContext context = new DOMValidateContext(key, signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            for (String name : List.of("Id", "ID", "id")) {
                if (signed.hasAttribute(name)) {
                    context.setIdAttributeNS(signed, null, name);
                }
            }
            XMLSignature unmarshalled = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            boolean valueMatches = unmarshalled.getSignatureValue().validate(context);
            digestMatches = true;
            for (Reference each : unmarshalled.getSignedInfo().getReferences()) {
                digestMatches &= each.validate(context);
            }
            return valueMatches && digestMatches
                    ? new Judged(SignatureOutcome.VALID, true, true)
                    : failed(signature, signed, parts, key, valueMatches, digestMatches);
        } catch (MarshalException | XMLSignatureException e) {
            // Parts that are no base64, a key of another kind: the signature cannot be computed.
            return new Judged(SignatureOutcome.MALFORMED, false, false);
        }
    }

    private Judged failed(
            Element signature,
            Element signed,
            SignatureParts parts,
            PublicKey key,
            boolean valueMatches,
            boolean digestMatches) {
        boolean content = digestMatches || reconstruction.form(signature, signed, parts);
        boolean value = valueMatches || reconstruction.value(signature, parts, key);
        if (content && value) {
            return new Judged(SignatureOutcome.RECONSTRUCTED, true, true);
        }
        return new Judged(content ? SignatureOutcome.VALUE_MISMATCH : SignatureOutcome.DIGEST_MISMATCH, content, value);
    }
}
