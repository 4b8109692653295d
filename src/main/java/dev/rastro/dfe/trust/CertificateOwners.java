package dev.rastro.dfe.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.jspecify.annotations.Nullable;

/** Reads whose an ICP-Brasil certificate is (DOC-ICP-04: otherName fields; common name "NAME:NUMBER" otherwise). */
public final class CertificateOwners {
    private static final ASN1ObjectIdentifier CNPJ = new ASN1ObjectIdentifier("2.16.76.1.3.3");
    private static final ASN1ObjectIdentifier PERSON = new ASN1ObjectIdentifier("2.16.76.1.3.1");
    private static final int OTHER_NAME = 0;
    /** Birth date (8), CPF (11) and more in fixed columns. */
    private static final int CPF_FROM = 8;

    private static final int CPF_TO = 19;
    private static final Pattern NUMBERED = Pattern.compile("(.*):([0-9A-Z]{12}[0-9]{2}|[0-9]{11})");

    private CertificateOwners() {}

    /** Reads the owner; empty for a certificate of no known form. */
    public static Optional<CertificateOwner> read(X509Certificate certificate) {
        String common = commonName(certificate);
        Matcher numbered = NUMBERED.matcher(common);
        String name = numbered.matches() ? numbered.group(1) : common;
        return otherName(certificate, CNPJ)
                .filter(text -> text.length() == 14)
                .or(() -> otherName(certificate, PERSON)
                        .filter(text -> text.length() >= CPF_TO)
                        .map(text -> text.substring(CPF_FROM, CPF_TO)))
                .or(() -> numbered.matches() ? Optional.of(numbered.group(2)) : Optional.empty())
                .map(number -> new CertificateOwner(number, name));
    }

    /** The common name of a certificate's holder; empty where it has none. */
    public static String commonName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            throw new IllegalStateException("The platform printed a name it cannot read", e);
        }
    }

    private static Optional<String> otherName(X509Certificate certificate, ASN1ObjectIdentifier wanted) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Optional.empty()
                    : names.stream()
                            .filter(name -> Integer.valueOf(OTHER_NAME).equals(name.getFirst()))
                            .flatMap(name -> text(name.get(1), wanted).stream())
                            .findFirst();
        } catch (CertificateParsingException e) {
            // Without readable names the common name decides.
            return Optional.empty();
        }
    }

    private static Optional<String> text(Object encoded, ASN1ObjectIdentifier wanted) {
        if (!(encoded instanceof byte[] bytes)) {
            return Optional.empty();
        }
        ASN1Primitive other = primitive(bytes);
        return other instanceof ASN1Sequence pair && pair.size() == 2 && wanted.equals(pair.getObjectAt(0))
                ? string(unwrap(pair.getObjectAt(1).toASN1Primitive()))
                : Optional.empty();
    }

    /** What the bytes are; {@code null} where they are no ASN.1, which the platform passes on unread. */
    private static @Nullable ASN1Primitive primitive(byte[] bytes) {
        try {
            return unwrap(ASN1Primitive.fromByteArray(bytes));
        } catch (IOException e) {
            // Without readable names the common name decides.
            return null;
        }
    }

    private static ASN1Primitive unwrap(ASN1Primitive value) {
        return value instanceof ASN1TaggedObject tagged
                ? unwrap(tagged.getBaseObject().toASN1Primitive())
                : value;
    }

    private static Optional<String> string(ASN1Primitive value) {
        if (value instanceof ASN1OctetString octets) {
            return Optional.of(new String(octets.getOctets(), StandardCharsets.ISO_8859_1).strip());
        }
        return value instanceof ASN1String text ? Optional.of(text.getString().strip()) : Optional.empty();
    }
}
