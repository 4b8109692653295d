package dev.rastro.sefaz.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.AuthenticatedSafe;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * How much work a PKCS#12 file asks of whoever opens it. A file states itself how often its password is to be hashed, once for each
 * key and each encrypted part; the platform bounds one of them, at seconds, and not their number. One instance looks at one file.
 */
final class Pkcs12Effort {
    /** Rounds of hashing in one file: three times the million that the most careful programs write. */
    static final long MOST_ROUNDS = 3_000_000;

    /** Keys, certificates and encrypted parts: the platform compares each with each. */
    static final int MOST_PARTS = 200;

    private final char[] password;
    private final List<EncryptedData> encrypted = new ArrayList<>();
    private long rounds;
    private int parts;

    private Pkcs12Effort(char[] password) {
        this.password = password;
    }

    /**
     * Looks at a file before it is opened, with no more work than is allowed for that.
     *
     * @param password is not kept
     * @throws ExcessiveEffortException for a file that asks for more
     * @throws IOException for what is no such file, with an {@link UnrecoverableKeyException} as its cause for a wrong password
     */
    static void check(byte[] file, char[] password) throws ExcessiveEffortException, IOException {
        try (ASN1InputStream in = new ASN1InputStream(file)) {
            Pkcs12Effort effort = new Pkcs12Effort(password);
            effort.add(Pfx.getInstance(in.readObject()));
        } catch (RuntimeException e) {
            // The parser declares nothing of what it throws where it finds something else than it expects.
            throw new IOException("No PKCS#12 file", e);
        }
    }

    private void add(Pfx file) throws ExcessiveEffortException, IOException {
        if (file.getMacData() != null) {
            addRounds(file.getMacData().getIterationCount());
        }
        for (ContentInfo part : AuthenticatedSafe.getInstance(
                        octets(file.getAuthSafe().getContent()))
                .getContentInfo()) {
            addPart();
            if (part.getContentType().equals(PKCSObjectIdentifiers.data)) {
                addBags(octets(part.getContent()));
            } else if (part.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
                EncryptedData data = EncryptedData.getInstance(part.getContent());
                addRounds(data.getEncryptionAlgorithm());
                encrypted.add(data);
            }
        }
        // Not before everything that lies open has been counted.
        for (EncryptedData data : encrypted) {
            byte[] bags = decrypted(data);
            if (bags.length > 0) {
                addDecrypted(bags);
            }
        }
    }

    /** A wrong password decrypts to nonsense that ends well by chance, once in some 256 times; told as the platform tells one. */
    private void addDecrypted(byte[] bags) throws ExcessiveEffortException, IOException {
        try {
            addBags(bags);
        } catch (RuntimeException e) {
            UnrecoverableKeyException nonsense = new UnrecoverableKeyException("Nonsense was decrypted");
            nonsense.initCause(e);
            throw new IOException(nonsense);
        }
    }

    private void addBags(byte[] bags) throws ExcessiveEffortException, IOException {
        for (ASN1Encodable each : ASN1Sequence.getInstance(bags)) {
            addPart();
            SafeBag bag = SafeBag.getInstance(each);
            if (bag.getBagId().equals(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag)) {
                addRounds(EncryptedPrivateKeyInfo.getInstance(bag.getBagValue()).getEncryptionAlgorithm());
            }
        }
    }

    private void addPart() throws ExcessiveEffortException {
        parts++;
        if (parts > MOST_PARTS) {
            throw new ExcessiveEffortException("More than " + MOST_PARTS + " parts");
        }
    }

    private void addRounds(AlgorithmIdentifier algorithm) throws ExcessiveEffortException, IOException {
        ASN1Sequence parameters = ASN1Sequence.getInstance(
                pbes2(algorithm)
                        ? PBES2Parameters.getInstance(algorithm.getParameters())
                                .getKeyDerivationFunc()
                                .getParameters()
                        : algorithm.getParameters());
        // The salt and then the rounds, in all that the platform can open.
        addRounds(ASN1Integer.getInstance(parameters.getObjectAt(1)).getValue());
    }

    private void addRounds(BigInteger more) throws ExcessiveEffortException, IOException {
        if (more.signum() < 1) {
            throw new IOException(more + " rounds");
        }
        if (more.compareTo(BigInteger.valueOf(MOST_ROUNDS - rounds)) > 0) {
            throw new ExcessiveEffortException("More than " + MOST_ROUNDS + " rounds, as " + more);
        }
        rounds += more.longValueExact();
    }

    private static boolean pbes2(AlgorithmIdentifier algorithm) {
        return algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2);
    }

    private static byte[] octets(ASN1Encodable value) {
        return ASN1OctetString.getInstance(value).getOctets();
    }

    /** By the platform's own means, so that what it cannot open is found by it and not here; empty in that case. */
    private byte[] decrypted(EncryptedData data) throws IOException {
        byte[] bags = decrypted(data, password);
        // As the platform does.
        return bags.length == 0 && password.length == 0 ? decrypted(data, new char[1]) : bags;
    }

    private static byte[] decrypted(EncryptedData data, char[] password) throws IOException {
        AlgorithmIdentifier algorithm = data.getEncryptionAlgorithm();
        String id = algorithm.getAlgorithm().getId();
        PBEKeySpec spec = new PBEKeySpec(password);
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance(id);
            parameters.init(algorithm.getParameters().toASN1Primitive().getEncoded());
            SecretKey key = SecretKeyFactory.getInstance("PBE").generateSecret(spec);
            // The platform's parameters of PBES2 name the cipher.
            Cipher cipher = Cipher.getInstance(pbes2(algorithm) ? parameters.toString() : id);
            cipher.init(Cipher.DECRYPT_MODE, key, parameters);
            return cipher.doFinal(data.getContent().getOctets());
        } catch (GeneralSecurityException e) {
            return new byte[0];
        } finally {
            spec.clearPassword();
        }
    }
}
