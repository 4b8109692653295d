/** Tokens and smart cards through PKCS #11 (Cryptoki, OASIS PKCS #11 v2.40). */
@NullMarked
package dev.rastro.sefaz.certificate.token;

import org.jspecify.annotations.NullMarked;
