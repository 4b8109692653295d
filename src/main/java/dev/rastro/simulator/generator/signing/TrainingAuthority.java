package dev.rastro.simulator.generator.signing;

import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority of two levels that gives every fictional company an A1 certificate of the ICP-Brasil form
 * (DOC-ICP-04: CNPJ and responsible person as otherName). Keys follow from the seed, so a signature made with them is
 * the same in every run; a few key pairs are shared by all companies because drawing one takes some 100 ms. Not
 * thread-safe.
 */
public final class TrainingAuthority {
    private static final int SHARED_KEYS = 4;
    private static final X500Name ROOT = new X500Name("CN=AC Raiz de Treinamento Rastro,O=Treinamento,C=BR");
    private static final X500Name LEVEL_2 = new X500Name("CN=AC Treinamento Rastro RFB,O=Treinamento,C=BR");

    private final long seed;
    private final Date notBefore;
    private final Date notAfter;
    private final int bits;
    private final KeyPair issuerKeys;
    private final List<X509Certificate> issuers;
    private final List<KeyPair> keys = new ArrayList<>();
    private final Map<String, Credential> issued = new HashMap<>();

    /**
     * Draws the keys of the authority.
     *
     * @param reference the certificates are valid from three years before this day to three years after
     * @param bits length of the RSA keys; the real ones have 2048
     */
    public TrainingAuthority(long seed, LocalDate reference, int bits) {
        this.seed = seed;
        this.bits = bits;
        notBefore =
                Date.from(reference.minusYears(3).atStartOfDay(ZoneOffset.UTC).toInstant());
        notAfter = Date.from(reference.plusYears(3).atStartOfDay(ZoneOffset.UTC).toInstant());
        Dice dice = Dice.of(seed, 2);
        KeyPair rootKeys = SeededKeys.pair(dice, bits);
        issuerKeys = SeededKeys.pair(dice, bits);
        X509Certificate root = authority(ROOT, rootKeys, ROOT, rootKeys, BigInteger.ONE);
        issuers = List.of(authority(ROOT, rootKeys, LEVEL_2, issuerKeys, BigInteger.TWO), root);
    }

    /** The certificate to trust. */
    public X509Certificate root() {
        return issuers.getLast();
    }

    /** The certificate of a company; made at the first call. */
    public Credential credential(Company company) {
        return issued.computeIfAbsent(company.cnpj(), cnpj -> issue(company));
    }

    /** A certificate for a server on this machine: localhost and 127.0.0.1. */
    public Credential server() {
        KeyPair pair = SeededKeys.pair(Dice.of(seed, 3), bits);
        X500Name subject = new X500Name("CN=localhost,O=Treinamento,C=BR");
        GeneralNames names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    LEVEL_2, BigInteger.TEN, notBefore, notAfter, subject, pair.getPublic());
            builder.addExtension(Extension.basicConstraints, false, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, names);
            return credential(pair, finish(builder, issuerKeys));
        } catch (IOException | OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("Cannot make the server's certificate", e);
        }
    }

    private Credential credential(KeyPair pair, X509Certificate certificate) throws CertificateException {
        String base64 = Base64.getEncoder().encodeToString(certificate.getEncoded());
        return new Credential(pair.getPrivate(), certificate, base64, issuers);
    }

    private Credential issue(Company company) {
        int index = Math.floorMod(company.cnpj().hashCode(), SHARED_KEYS);
        while (keys.size() < SHARED_KEYS) {
            keys.add(SeededKeys.pair(Dice.of(seed, 100L + keys.size()), bits));
        }
        KeyPair pair = keys.get(index);
        X500Name subject = HolderNames.subject(company);
        BigInteger serial = new BigInteger(1, company.cnpj().getBytes(StandardCharsets.US_ASCII));
        try {
            JcaX509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(LEVEL_2, serial, notBefore, notAfter, subject, pair.getPublic());
            builder.addExtension(Extension.basicConstraints, false, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyEncipherment));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection
            }));
            builder.addExtension(Extension.subjectAlternativeName, false, HolderNames.alternatives(company));
            return credential(pair, finish(builder, issuerKeys));
        } catch (IOException | OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("Cannot make the certificate of " + company.cnpj(), e);
        }
    }

    private X509Certificate authority(X500Name by, KeyPair byKeys, X500Name name, KeyPair pair, BigInteger serial) {
        try {
            JcaX509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(by, serial, notBefore, notAfter, name, pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return finish(builder, byKeys);
        } catch (IOException | OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("Cannot make the certificate of " + name, e);
        }
    }

    private static X509Certificate finish(JcaX509v3CertificateBuilder builder, KeyPair by)
            throws OperatorCreationException, CertificateException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
    }
}
