package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Model;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.Party;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.dfe.xml.verify.Authenticity.ProtocolDigest;
import dev.rastro.dfe.xml.verify.Authenticity.Signature;
import dev.rastro.dfe.xml.verify.Authenticity.Verdict;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Forms the opinion on one document or event of a file. Safe for use by several threads. */
final class ItemJudge {
    private static final Pattern NINES = Pattern.compile("9{44}");

    /** procEmi: nota avulsa by the fisco, and by the taxpayer at the fisco's site (MOC NF-e 7.0, B26). */
    private static final Set<String> THROUGH_FISCO = Set.of("1", "2");

    private final Signers signers;
    private final KeyCheck keys = new KeyCheck();
    private final StatusCodes codes = StatusCodes.load();
    private final Models models = Models.load();

    ItemJudge(Signers signers) {
        this.signers = signers;
    }

    /**
     * On a document.
     *
     * @param own its signature
     * @param content its element that has the Id
     */
    Opinion document(DocumentHeader header, @Nullable SignatureFinding own, @Nullable Element content) {
        Opinion opinion = new Opinion(Verdict.ORIGINAL);
        Protocol protocol = header.protocol();
        signature(header.key(), own, content, opinion);
        if (own != null) {
            signers.judge(own, signedAt(header), opinion);
            signer(header, own, content, opinion);
        }
        protocol(header, protocol, own, opinion);
        keys.check(header.key(), content).forEach(reason -> {
            opinion.keyInconsistent();
            opinion.found(Verdict.NAO_VERIFICAVEL, reason);
        });
        return opinion;
    }

    /**
     * On an event.
     *
     * @param answered whether an answer stands beside it, to this event or to another
     */
    Opinion event(EventRecord event, @Nullable SignatureFinding own, @Nullable Element content, boolean answered) {
        Opinion opinion = new Opinion(Verdict.ORIGINAL);
        if (event.form() == EventForm.SUMMARY || event.form() == EventForm.RECEIPT) {
            ReasonCode code = event.form() == EventForm.SUMMARY ? ReasonCode.SUMMARY_ONLY : ReasonCode.ANSWER_ONLY;
            opinion.found(Verdict.NAO_VERIFICAVEL, Reason.of(code));
            if (own != null) {
                signature(event.key(), own, content, opinion);
            }
        } else {
            // A cancelled CF-e has a key of its own, and names the one of the sale.
            signature(event.family() == DfeFamily.CFE ? null : event.key(), own, content, opinion);
            if (event.form() == EventForm.REQUEST && answered) {
                opinion.keyInconsistent();
                opinion.found(Verdict.ALTERADO, Reason.of(ReasonCode.PROTOCOL_OF_OTHER_KEY));
            } else if (event.form() == EventForm.REQUEST) {
                opinion.found(Verdict.SEM_PROTOCOLO, Reason.of(ReasonCode.PROTOCOL_ABSENT));
            } else if (!codes.provesRegistration(event.family(), event.status())) {
                opinion.found(
                        Verdict.SEM_PROTOCOLO,
                        Reason.of(ReasonCode.PROTOCOL_NOT_AUTHORIZED, words(event.status(), event.statusReason())));
            }
        }
        if (own != null) {
            signers.judge(own, signedAt(event), opinion);
        }
        keys.check(event.key(), null).forEach(reason -> {
            opinion.keyInconsistent();
            opinion.found(Verdict.NAO_VERIFICAVEL, reason);
        });
        return opinion;
    }

    /** On something that is signed and neither a document nor an event: a request to make numbers unusable, say. */
    Opinion request(SignatureFinding own) {
        Opinion opinion = new Opinion(Verdict.ORIGINAL);
        signature(null, own, own.signed(), opinion);
        opinion.found(Verdict.SEM_PROTOCOLO, Reason.of(ReasonCode.PROTOCOL_ABSENT));
        digest(looseDigest(own), own, opinion);
        signers.judge(own, null, opinion);
        return opinion;
    }

    /** When a document was signed, as far as it is known: not after the authority received it. */
    static @Nullable OffsetDateTime signedAt(DocumentHeader header) {
        Protocol protocol = header.protocol();
        return protocol == null || protocol.at() == null ? header.issuedAt() : protocol.at();
    }

    static @Nullable OffsetDateTime signedAt(EventRecord event) {
        return event.registeredAt() == null ? event.occurredAt() : event.registeredAt();
    }

    private static void signature(
            @Nullable AccessKey key, @Nullable SignatureFinding own, @Nullable Element content, Opinion opinion) {
        if (own == null) {
            opinion.found(Verdict.NAO_VERIFICAVEL, Reason.of(ReasonCode.SIGNATURE_ABSENT));
            return;
        }
        String element = String.valueOf(own.owner().getLocalName());
        Element signed = own.signed();
        String id = signed == null ? null : XmlTree.id(signed);
        boolean other =
                key != null && id != null && !id.toUpperCase(Locale.ROOT).contains(key.value());
        if (own.outcome() == SignatureOutcome.VALID && !other) {
            opinion.signature(Signature.VALID);
            return;
        }
        opinion.signature(Signature.INVALID);
        if (key != null && other) {
            opinion.keyInconsistent();
            opinion.found(Verdict.ALTERADO, Reason.of(ReasonCode.KEY_ID, String.valueOf(id), key.value()));
        }
        if (own.outcome() != SignatureOutcome.VALID) {
            boolean hidden = own.outcome() == SignatureOutcome.DIGEST_MISMATCH
                    && own.valueMatches()
                    && content != null
                    && hasHiddenKeys(content);
            if (hidden) {
                opinion.found(Verdict.SIGILO, Reason.of(ReasonCode.SIGILO_KEYS));
            } else {
                opinion.found(consequence(own), reason(own.outcome(), element));
            }
        }
    }

    private static boolean hasHiddenKeys(Element content) {
        return XmlTree.all(content).stream()
                .anyMatch(each -> XmlTree.children(each).isEmpty()
                        && NINES.matcher(each.getTextContent().strip()).matches());
    }

    private static Verdict consequence(SignatureFinding own) {
        return switch (own.outcome()) {
            case VALID -> Verdict.ORIGINAL;
            case RECONSTRUCTED -> Verdict.RECONSTRUIDO;
            case MALFORMED, ALGORITHM_REFUSED -> Verdict.NAO_VERIFICAVEL;
            case CERTIFICATE_UNREADABLE -> own.digestMatches() ? Verdict.NAO_VERIFICAVEL : Verdict.ALTERADO;
            case DIGEST_MISMATCH, VALUE_MISMATCH, REFERENCE_NOT_FOUND, REFERENCE_ELSEWHERE -> Verdict.ALTERADO;
        };
    }

    /** The reason that an outcome is. */
    static Reason reason(SignatureOutcome outcome, String element) {
        return Reason.of(ReasonCode.valueOf("SIGNATURE_" + outcome.name()), element);
    }

    private void protocol(
            DocumentHeader header, @Nullable Protocol protocol, @Nullable SignatureFinding own, Opinion opinion) {
        boolean bySignature = models.byFamily(header.family())
                .map(Model::authorizedBySignature)
                .orElse(false);
        if (protocol == null) {
            if (!bySignature) {
                opinion.found(Verdict.SEM_PROTOCOLO, Reason.of(ReasonCode.PROTOCOL_ABSENT));
            }
            if (own != null) {
                digest(looseDigest(own), own, opinion);
            }
            return;
        }
        if (header.warnings().contains("PROTOCOL_OF_OTHER_KEY")) {
            opinion.keyInconsistent();
            opinion.found(Verdict.ALTERADO, Reason.of(ReasonCode.PROTOCOL_OF_OTHER_KEY));
        }
        Optional<Situation> situation = codes.ofProtocol(header.family(), protocol.status());
        if (situation.isEmpty() || situation.get() == Situation.REJECTED) {
            opinion.found(
                    Verdict.SEM_PROTOCOLO,
                    Reason.of(ReasonCode.PROTOCOL_NOT_AUTHORIZED, words(protocol.status(), protocol.reason())));
        }
        if (bare(protocol.digestValue()) == null) {
            // NFS-e are the authority's own; elsewhere it is odd to miss it.
            if (header.family() != DfeFamily.NFSE) {
                opinion.remark(Reason.of(ReasonCode.PROTOCOL_WITHOUT_DIGEST));
            }
        } else if (own != null) {
            digest(bare(protocol.digestValue()), own, opinion);
        }
    }

    /** The digest that a protocol tells which stands outside of its place: a file put together by hand. */
    private static @Nullable String looseDigest(SignatureFinding own) {
        return XmlTree.all(own.owner().getOwnerDocument().getDocumentElement()).stream()
                .filter(each -> "infProt".equals(each.getLocalName()))
                .map(each -> XmlTree.child(each, "digVal"))
                .filter(Objects::nonNull)
                .map(each -> bare(each.getTextContent()))
                .findFirst()
                .orElse(null);
    }

    private static void digest(@Nullable String told, SignatureFinding own, Opinion opinion) {
        if (told == null) {
            return;
        }
        boolean match = told.equals(own.digest());
        opinion.protocolDigest(match ? ProtocolDigest.MATCH : ProtocolDigest.MISMATCH);
        if (!match) {
            opinion.found(Verdict.ALTERADO, Reason.of(ReasonCode.PROTOCOL_DIGEST_MISMATCH));
        }
    }

    private static @Nullable String bare(@Nullable String base64) {
        return base64 == null ? null : base64.replaceAll("\\s", "");
    }

    /**
     * NFS-e and CF-e are signed by the system or the equipment; the others by who issues them, or a branch of it. With the
     * signature of another, a forger needs no more than a certificate of his own and the protocol's digest made to fit; only
     * where the file says that it was issued through the fisco is that signature the usual one.
     */
    private static void signer(
            DocumentHeader header, SignatureFinding own, @Nullable Element content, Opinion opinion) {
        Party issuer = header.issuer();
        String id = issuer == null ? null : issuer.id();
        if (id != null && header.family() != DfeFamily.NFSE && header.family() != DfeFamily.CFE) {
            Signers.owner(own)
                    .filter(owner -> !owner.mayActFor(id))
                    .map(owner -> Reason.of(ReasonCode.SIGNER_NOT_ISSUER, owner.taxId(), id))
                    .ifPresent(reason -> {
                        if (issuedThroughFisco(content)) {
                            opinion.remark(reason);
                        } else {
                            opinion.found(Verdict.NAO_VERIFICAVEL, reason);
                        }
                    });
        }
    }

    private static boolean issuedThroughFisco(@Nullable Element content) {
        Element ide = content == null ? null : XmlTree.child(content, "ide");
        Element process = ide == null ? null : XmlTree.child(ide, "procEmi");
        return process != null
                && THROUGH_FISCO.contains(process.getTextContent().strip());
    }

    private static String words(@Nullable String status, @Nullable String reason) {
        return List.of(Objects.requireNonNullElse(status, "?"), Objects.requireNonNullElse(reason, "")).stream()
                .filter(each -> !each.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("?");
    }
}
