package dev.rastro.dfe.xml.verify;

import java.util.List;
import java.util.Locale;

/**
 * What can be proven about an XML.
 *
 * @param verdict everything together
 * @param schema against the official schemas of the declared version; only ever a warning
 * @param signature of the document or event itself
 * @param chain above the signer's certificate, at the time of signing
 * @param protocolDigest digVal of the protocol against the digest that was signed
 * @param key the access key with itself, the protocol and the fields
 * @param reasons what decided first, then what else was found
 * @param signatures every signature of the file, in document order
 */
public record Authenticity(
        Verdict verdict,
        Schema schema,
        Signature signature,
        Chain chain,
        ProtocolDigest protocolDigest,
        Key key,
        List<Reason> reasons,
        List<SignatureDetail> signatures) {
    public Authenticity {
        reasons = List.copyOf(reasons);
        signatures = List.copyOf(signatures);
    }

    /** The verdict. The names, in lower case with hyphens, are a public contract (JSON of {@code verify}). */
    public enum Verdict {
        /** Signed, authorised, and unchanged to the byte. */
        ORIGINAL,
        /** Signed and unchanged, without an authority's answer. */
        SEM_PROTOCOLO,
        /** Nothing, or not enough, to prove anything by. */
        NAO_VERIFICAVEL,
        /** The authority put 9{44} in the place of keys: the signature cannot fit any more. */
        SIGILO,
        /** The same content, written anew by a program: prove it by asking for the original. */
        RECONSTRUIDO,
        /** Not what was signed or authorised. */
        ALTERADO;

        /** The spelling in JSON: "sem-protocolo". */
        public String spelling() {
            return spelled(this);
        }
    }

    /** Against the official schemas. */
    public enum Schema {
        VALID,
        INVALID,
        UNKNOWN;

        /** The spelling in JSON. */
        public String spelling() {
            return spelled(this);
        }
    }

    /** The signature as the file stands. */
    public enum Signature {
        VALID,
        INVALID,
        ABSENT;

        /** The spelling in JSON. */
        public String spelling() {
            return spelled(this);
        }
    }

    /** The chain of the signer's certificate. */
    public enum Chain {
        VALID,
        INVALID,
        UNKNOWN,
        ABSENT;

        /** The spelling in JSON. */
        public String spelling() {
            return spelled(this);
        }
    }

    /** The digest of the protocol. */
    public enum ProtocolDigest {
        MATCH,
        MISMATCH,
        ABSENT;

        /** The spelling in JSON. */
        public String spelling() {
            return spelled(this);
        }
    }

    /** The access key. */
    public enum Key {
        CONSISTENT,
        INCONSISTENT;

        /** The spelling in JSON. */
        public String spelling() {
            return spelled(this);
        }
    }

    private static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
