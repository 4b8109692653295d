package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.ScanProblem;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.verify.Authenticity.Schema;
import dev.rastro.dfe.xml.verify.Authenticity.Signature;
import dev.rastro.dfe.xml.verify.Authenticity.Verdict;
import dev.rastro.dfe.xml.verify.SignatureFinding.Role;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.crypto.dsig.XMLSignature;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Tells what can be proven about an XML, over its bytes as they came: any DF-e, event, summary, request or answer, in whatever is
 * around it. Never throws for the content, asks nobody, keeps nothing. Takes some milliseconds, and a second where schemas have
 * to be compiled first: for work on demand, not for the path of the import. Safe for use by several threads.
 */
public final class AuthenticityCheck {
    private static final Set<ScanProblem> UNREADABLE = Set.of(ScanProblem.MALFORMED, ScanProblem.INVALID_ENCODING);

    /** What cannot be parsed can only be looked at as text, where prefixes mean nothing. */
    private static final Pattern SIGNED =
            Pattern.compile("<Signature[^>]*xmlns=[\"']" + Pattern.quote(XMLSignature.XMLNS));

    private final XmlScanner scanner;
    private final SignatureCheck signatures = new SignatureCheck();
    private final SchemaCheck schemas;
    private final ItemJudge judge;

    /**
     * Puts the check together.
     *
     * @param schemas the official schemas
     * @param chain whom signers may be vouched for by
     */
    public AuthenticityCheck(XmlScanner scanner, SchemaLibrary schemas, SignerChain chain) {
        this.scanner = scanner;
        this.schemas = new SchemaCheck(schemas);
        this.judge = new ItemJudge(new Signers(chain));
    }

    /** The verdict on one file. */
    public Authenticity check(byte[] bytes) {
        ScanResult scanned = scanner.scan(bytes);
        if (scanned instanceof ScanResult.Unrecognised problem
                && (problem.problem().refused() || UNREADABLE.contains(problem.problem()))) {
            return unreadable(bytes, problem.detail());
        }
        try {
            return check(XmlTree.parse(bytes), scanned);
        } catch (SAXException e) {
            return unreadable(bytes, String.valueOf(e.getMessage()));
        }
    }

    /** What cannot be read proves nothing; a signature in it does not fit. */
    private static Authenticity unreadable(byte[] bytes, String detail) {
        Opinion opinion = new Opinion(Verdict.NAO_VERIFICAVEL);
        opinion.found(Verdict.NAO_VERIFICAVEL, Reason.of(ReasonCode.XML_UNREADABLE, detail));
        if (SIGNED.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
            opinion.signature(Signature.INVALID);
        }
        return opinion.authenticity(new SchemaCheck.Result(Schema.UNKNOWN, null, List.of()), List.of());
    }

    private Authenticity check(Document document, ScanResult scanned) {
        List<SignatureFinding> found = signatures.check(document);
        List<XmlItem> items = scanned instanceof ScanResult.Recognised recognised ? recognised.items() : List.of();
        Opinion opinion = opinion(document, items, found);
        remarks(document, found, opinion);
        return opinion.authenticity(
                schemas.check(document.getDocumentElement()),
                found.stream()
                        .map(each -> Signers.detail(each, signedAt(each, items)))
                        .toList());
    }

    private Opinion opinion(Document document, List<XmlItem> items, List<SignatureFinding> found) {
        // An answer's signature is the file's where there is no other.
        List<SignatureFinding> own = found.stream().anyMatch(each -> each.role() == Role.OWN)
                ? found.stream().filter(each -> each.role() == Role.OWN).toList()
                : found;
        List<Opinion> proper = new ArrayList<>();
        List<Opinion> hints = new ArrayList<>();
        for (XmlItem item : items) {
            Element content = content(document, item.key());
            SignatureFinding signature = signature(item.key(), own, items.size() == 1);
            switch (item) {
                case XmlItem.Document each -> proper.add(judge.document(each.header(), signature, content));
                case XmlItem.Event each -> {
                    boolean request = each.event().form() == EventForm.REQUEST
                            || each.event().form() == EventForm.REGISTERED;
                    (request ? proper : hints)
                            .add(judge.event(each.event(), signature, content, hasAnswerBeside(content)));
                }
                case XmlItem.Summary each -> hints.add(only(ReasonCode.SUMMARY_ONLY));
                case XmlItem.LooseProtocol each -> hints.add(only(ReasonCode.ANSWER_ONLY));
            }
        }
        if (items.isEmpty()) {
            own.forEach(each -> proper.add(judge.request(each)));
        }
        // What only hints at a document has no say where there is one.
        return (proper.isEmpty() ? hints : proper)
                .stream().reduce(Opinion::merge).orElseGet(() -> nothing(document));
    }

    private static Opinion only(ReasonCode code) {
        Opinion opinion = new Opinion(Verdict.NAO_VERIFICAVEL);
        opinion.found(Verdict.NAO_VERIFICAVEL, Reason.of(code));
        return opinion;
    }

    private static Opinion nothing(Document document) {
        Opinion opinion = new Opinion(Verdict.NAO_VERIFICAVEL);
        String root = document.getDocumentElement().getLocalName();
        opinion.found(Verdict.NAO_VERIFICAVEL, Reason.of(ReasonCode.NOT_A_DOCUMENT, root));
        return opinion;
    }

    /** The signature over the element with this key; where there is one document and one signature, they belong together. */
    private static @Nullable SignatureFinding signature(AccessKey key, List<SignatureFinding> own, boolean single) {
        return own.stream()
                .filter(each -> names(each.signed(), key))
                .findFirst()
                .orElse(single && !own.isEmpty() ? own.getFirst() : null);
    }

    private static @Nullable Element content(Document document, AccessKey key) {
        return XmlTree.all(document.getDocumentElement()).stream()
                .filter(each -> names(each, key))
                .findFirst()
                .orElse(null);
    }

    private static boolean names(@Nullable Element element, AccessKey key) {
        String id = element == null ? null : XmlTree.id(element);
        return id != null && id.contains(key.value());
    }

    /** Whether an authority's answer stands beside the event that is around this element. */
    private static boolean hasAnswerBeside(@Nullable Element content) {
        Node event = content == null ? null : content.getParentNode();
        Node around = event == null ? null : event.getParentNode();
        return around != null
                && XmlTree.children(around).stream()
                        .anyMatch(each -> String.valueOf(each.getLocalName()).startsWith("ret"));
    }

    private static void remarks(Document document, List<SignatureFinding> found, Opinion opinion) {
        for (SignatureFinding each : found) {
            if (each.role() != Role.OWN && each.outcome() != SignatureOutcome.VALID) {
                opinion.remark(Reason.of(
                        ReasonCode.OTHER_SIGNATURE_INVALID,
                        String.valueOf(each.owner().getLocalName())));
            }
        }
        boolean elsewhere = XmlTree.all(document.getDocumentElement()).stream()
                .anyMatch(each ->
                        "Signature".equals(each.getLocalName()) && !XMLSignature.XMLNS.equals(each.getNamespaceURI()));
        if (elsewhere) {
            opinion.remark(Reason.of(ReasonCode.SIGNATURE_NAMESPACE));
        }
    }

    private static @Nullable OffsetDateTime signedAt(SignatureFinding finding, List<XmlItem> items) {
        return items.stream()
                .filter(item -> items.size() == 1 || names(finding.signed(), item.key()))
                .map(item -> switch (item) {
                    case XmlItem.Document each -> ItemJudge.signedAt(each.header());
                    case XmlItem.Event each -> ItemJudge.signedAt(each.event());
                    case XmlItem.Summary each -> null;
                    case XmlItem.LooseProtocol each -> null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
