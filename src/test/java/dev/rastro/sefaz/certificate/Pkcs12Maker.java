package dev.rastro.sefaz.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/** PKCS#12 files that ask for as much work as one wants. */
final class Pkcs12Maker {
    /** Rounds that {@link #stating} puts others in the place of; no other number in a file is this one. */
    static final int MARK = 1_021;

    private final BouncyCastleProvider provider = new BouncyCastleProvider();
    private final Credential credential;
    private final char[] password;

    Pkcs12Maker(Credential credential, String password) {
        this.credential = credential;
        this.password = password.toCharArray();
    }

    X509Certificate certificate() {
        return credential.certificate();
    }

    /** The key, encrypted with so many rounds. */
    PKCS12SafeBag key(int rounds) throws OperatorCreationException {
        PKCS12SafeBagBuilder bag = new JcaPKCS12SafeBagBuilder(credential.key(), encryptor(rounds));
        bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DEROctetString(new byte[] {1}));
        return bag.build();
    }

    private PKCS12SafeBag certificateBag() throws IOException, GeneralSecurityException {
        PKCS12SafeBagBuilder bag = new PKCS12SafeBagBuilder(new JcaX509CertificateHolder(credential.certificate()));
        bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString("empresa"));
        bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DEROctetString(new byte[] {1}));
        return bag.build();
    }

    private OutputEncryptor encryptor(int rounds) throws OperatorCreationException {
        return new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                .setProvider(provider)
                .setIterationCount(rounds)
                .build(password);
    }

    /** A file with the certificate encrypted and the key beside it, as most tools write it. */
    byte[] file(int rounds, PKCS12SafeBag key)
            throws IOException, GeneralSecurityException, OperatorCreationException, PKCSException {
        return file(rounds, rounds, key);
    }

    /** The same with other rounds for what proves that nobody altered it. */
    byte[] file(int rounds, int proofRounds, PKCS12SafeBag key)
            throws IOException, GeneralSecurityException, OperatorCreationException, PKCSException {
        return file(rounds, proofRounds, List.of(key));
    }

    byte[] file(int rounds, int proofRounds, List<PKCS12SafeBag> keys)
            throws IOException, GeneralSecurityException, OperatorCreationException, PKCSException {
        PKCS12PfxPduBuilder file = new PKCS12PfxPduBuilder();
        file.addEncryptedData(encryptor(rounds), new PKCS12SafeBag[] {certificateBag()});
        for (PKCS12SafeBag key : keys) {
            file.addData(key);
        }
        return built(file, proofRounds);
    }

    /** A file with its key among what is encrypted. */
    byte[] hiding(int rounds, PKCS12SafeBag key)
            throws IOException, GeneralSecurityException, OperatorCreationException, PKCSException {
        return hiding(rounds, Collections.singletonList(key));
    }

    byte[] hiding(int rounds, List<PKCS12SafeBag> keys)
            throws IOException, GeneralSecurityException, OperatorCreationException, PKCSException {
        PKCS12PfxPduBuilder file = new PKCS12PfxPduBuilder();
        file.addEncryptedData(encryptor(rounds), new PKCS12SafeBag[] {certificateBag()});
        file.addEncryptedData(encryptor(rounds), keys.toArray(PKCS12SafeBag[]::new));
        return built(file, rounds);
    }

    private byte[] built(PKCS12PfxPduBuilder file, int proofRounds) throws IOException, PKCSException {
        return file.build(
                        new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                                .setProvider(provider)
                                .setIterationCount(proofRounds),
                        password)
                .getEncoded();
    }

    /** A file that states other rounds than were done, wherever it stated {@link #MARK}; nobody can open it. */
    byte[] stating(byte[] file, BigInteger rounds) throws IOException {
        return stating(ASN1Primitive.fromByteArray(file), rounds).getEncoded();
    }

    /** The same of a key alone. */
    PKCS12SafeBag stating(PKCS12SafeBag bag, BigInteger rounds) throws IOException {
        return new PKCS12SafeBag(
                SafeBag.getInstance(stating(bag.toASN1Structure().toASN1Primitive(), rounds)));
    }

    private static ASN1Primitive stating(ASN1Primitive value, BigInteger rounds) throws IOException {
        return switch (value) {
            case ASN1Integer number -> number.hasValue(MARK) ? new ASN1Integer(rounds) : number;
            case ASN1Sequence sequence -> {
                ASN1EncodableVector items = new ASN1EncodableVector();
                for (ASN1Encodable item : sequence) {
                    items.add(stating(item.toASN1Primitive(), rounds));
                }
                yield new DERSequence(items);
            }
            case ASN1TaggedObject tagged -> stating(tagged, rounds);
            case ASN1OctetString bytes -> new DEROctetString(inside(bytes.getOctets(), rounds));
            default -> value;
        };
    }

    private static ASN1TaggedObject stating(ASN1TaggedObject tagged, BigInteger rounds) throws IOException {
        return tagged.isExplicit()
                ? new DERTaggedObject(
                        true,
                        tagged.getTagNo(),
                        stating(tagged.getExplicitBaseObject().toASN1Primitive(), rounds))
                : tagged;
    }

    /** Most bytes are bytes; the contents of a file are sequences again. */
    private static byte[] inside(byte[] bytes, BigInteger rounds) {
        try {
            return ASN1Primitive.fromByteArray(bytes) instanceof ASN1Sequence sequence
                    ? stating(sequence, rounds).getEncoded()
                    : bytes;
        } catch (IOException e) {
            return bytes;
        }
    }
}
