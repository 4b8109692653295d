package dev.rastro.sefaz.certificate.token;

import java.security.cert.X509Certificate;

/**
 * A certificate in a token.
 *
 * @param alias its label, by which it can be chosen
 */
public record TokenCertificate(String alias, X509Certificate certificate) {}
