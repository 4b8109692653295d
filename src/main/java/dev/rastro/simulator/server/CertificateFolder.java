package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.signing.Credential;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.bc.BcPKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.bc.BcPKCS12PBEOutputEncryptorBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;

/** Writes certificates the way operators get them. */
final class CertificateFolder {
    private final Path folder;

    CertificateFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Making " + folder, e);
        }
    }

    Path authority(X509Certificate root) {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded());
            return write(
                    "authority.pem",
                    ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate just made cannot be written", e);
        }
    }

    Path modern(String name, Credential credential, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(name, credential.key(), password.toCharArray(), chain(credential));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password.toCharArray());
            return write(name + ".pfx", out.toByteArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A certificate just made cannot be written", e);
        }
    }

    static Certificate[] chain(Credential credential) {
        return Stream.concat(Stream.of(credential.certificate()), credential.issuers().stream())
                .toArray(Certificate[]::new);
    }

    /** Certificates under 40-bit RC2 and the key under 3DES, as many issuers still do. */
    Path legacy(String name, Credential credential, String password) {
        try {
            DERBMPString friendly = new DERBMPString(name);
            DEROctetString local = new DEROctetString(name.getBytes(StandardCharsets.US_ASCII));
            PKCS12SafeBagBuilder certificate =
                    new PKCS12SafeBagBuilder(new JcaX509CertificateHolder(credential.certificate()));
            certificate.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, friendly);
            certificate.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, local);
            PKCS12SafeBagBuilder key = new JcaPKCS12SafeBagBuilder(
                    credential.key(),
                    new BcPKCS12PBEOutputEncryptorBuilder(
                                    PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC,
                                    CBCBlockCipher.newInstance(new DESedeEngine()))
                            .build(password.toCharArray()));
            key.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, friendly);
            key.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, local);
            PKCS12PfxPduBuilder pfx = new PKCS12PfxPduBuilder();
            pfx.addEncryptedData(
                    new BcPKCS12PBEOutputEncryptorBuilder(
                                    PKCSObjectIdentifiers.pbeWithSHAAnd40BitRC2_CBC,
                                    CBCBlockCipher.newInstance(new RC2Engine()))
                            .build(password.toCharArray()),
                    new PKCS12SafeBag[] {certificate.build()});
            pfx.addData(key.build());
            PKCS12PfxPdu made = pfx.build(new BcPKCS12MacCalculatorBuilder(), password.toCharArray());
            return write(name + "-legado.pfx", made.getEncoded());
        } catch (GeneralSecurityException | PKCSException | IOException e) {
            throw new IllegalStateException("A certificate just made cannot be written", e);
        }
    }

    private Path write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + file, e);
        }
    }
}
