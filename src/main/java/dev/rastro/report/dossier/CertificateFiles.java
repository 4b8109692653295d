package dev.rastro.report.dossier;

import dev.rastro.dfe.trust.SignerChain;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The certificates of a dossier: signers one by one, the authorities above them in two files. Not thread-safe. */
final class CertificateFiles {
    private final SignerChain authorities;
    private final Map<X509Certificate, String> signers = new LinkedHashMap<>();
    private final Set<X509Certificate> rooted = new HashSet<>();
    private final Set<X509Certificate> intermediates = new LinkedHashSet<>();
    private final Set<X509Certificate> roots = new LinkedHashSet<>();

    CertificateFiles(SignerChain authorities) {
        this.authorities = authorities;
    }

    /** The file that the certificate of a signer will be in. */
    String fileOf(X509Certificate signer) {
        String known = signers.get(signer);
        if (known != null) {
            return known;
        }
        for (X509Certificate authority : authorities.above(signer)) {
            if (authority.getSubjectX500Principal().equals(authority.getIssuerX500Principal())) {
                roots.add(authority);
                rooted.add(signer);
            } else {
                intermediates.add(authority);
            }
        }
        String file = "certificados/assinante-%02d.pem".formatted(signers.size() + 1);
        signers.put(signer, file);
        return file;
    }

    /** Whether the root above a signer is in the dossier. */
    boolean rooted(X509Certificate signer) {
        return rooted.contains(signer);
    }

    void write(DossierZip zip) throws IOException {
        for (Map.Entry<X509Certificate, String> signer : signers.entrySet()) {
            zip.add(signer.getValue(), pem(signer.getKey()));
        }
        zip.add("certificados/intermediarias.pem", pems(intermediates));
        zip.add("certificados/raizes.pem", pems(roots));
    }

    private static String pems(Set<X509Certificate> certificates) {
        return certificates.stream().map(CertificateFiles::pem).collect(Collectors.joining());
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read has its encoding", e);
        }
    }
}
