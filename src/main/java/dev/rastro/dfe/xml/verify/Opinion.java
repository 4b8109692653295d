package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.xml.verify.Authenticity.Chain;
import dev.rastro.dfe.xml.verify.Authenticity.ProtocolDigest;
import dev.rastro.dfe.xml.verify.Authenticity.Signature;
import dev.rastro.dfe.xml.verify.Authenticity.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What is found of one document or event of a file, gathered step by step; the gravest finding decides. Not thread-safe. */
final class Opinion {
    private Verdict verdict;
    private Signature signature = Signature.ABSENT;
    private Chain chain = Chain.ABSENT;
    private ProtocolDigest protocolDigest = ProtocolDigest.ABSENT;
    private Authenticity.Key key = Authenticity.Key.CONSISTENT;
    private final List<Reason> decisive = new ArrayList<>();
    private final List<Reason> remarks = new ArrayList<>();

    Opinion(Verdict verdict) {
        this.verdict = verdict;
    }

    /** Something that decides, unless something graver does. */
    void found(Verdict consequence, Reason reason) {
        if (consequence.compareTo(verdict) > 0) {
            verdict = consequence;
            decisive.addFirst(reason);
        } else {
            decisive.add(reason);
        }
    }

    /** Something to know that changes nothing. */
    void remark(Reason reason) {
        remarks.add(reason);
    }

    void signature(Signature found) {
        signature = found;
    }

    void chain(Chain found) {
        chain = found;
    }

    void protocolDigest(ProtocolDigest found) {
        protocolDigest = found;
    }

    void keyInconsistent() {
        key = Authenticity.Key.INCONSISTENT;
    }

    Signature signature() {
        return signature;
    }

    /** Takes in what was found of another document of the same file: the worse of everything. */
    Opinion merge(Opinion other) {
        if (other.verdict.compareTo(verdict) > 0) {
            verdict = other.verdict;
            decisive.addAll(0, other.decisive);
        } else {
            decisive.addAll(other.decisive);
        }
        remarks.addAll(other.remarks);
        signature = worse(List.of(Signature.INVALID, Signature.ABSENT, Signature.VALID), signature, other.signature);
        chain = worse(List.of(Chain.INVALID, Chain.ABSENT, Chain.UNKNOWN, Chain.VALID), chain, other.chain);
        protocolDigest = worse(
                List.of(ProtocolDigest.MISMATCH, ProtocolDigest.ABSENT, ProtocolDigest.MATCH),
                protocolDigest,
                other.protocolDigest);
        key = worse(List.of(Authenticity.Key.INCONSISTENT, Authenticity.Key.CONSISTENT), key, other.key);
        return this;
    }

    private static <T> T worse(List<T> worstFirst, T one, T other) {
        return worstFirst.indexOf(one) <= worstFirst.indexOf(other) ? one : other;
    }

    /** The whole, with the schema's result and the signatures. */
    Authenticity authenticity(SchemaCheck.Result schema, List<SignatureDetail> signatures) {
        List<Reason> reasons = new ArrayList<>(decisive);
        reasons.addAll(remarks);
        reasons.addAll(schema.reasons());
        return new Authenticity(
                verdict,
                schema.schema(),
                signature,
                chain,
                protocolDigest,
                key,
                reasons.stream().distinct().toList(),
                signatures);
    }
}
