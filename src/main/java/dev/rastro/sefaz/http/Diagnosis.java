package dev.rastro.sefaz.http;

import dev.rastro.sefaz.exchange.SefazFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.InvalidKeyException;
import java.security.ProviderException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Which failure an exception of the network stands for. */
final class Diagnosis {
    private Diagnosis() {}

    static SefazFailure of(IOException failure) {
        if (caused(failure, BoundedBody.TooLargeException.class)) {
            return SefazFailure.ANSWER_TOO_LARGE;
        }
        if (caused(failure, CertificateExpiredException.class)) {
            return SefazFailure.SERVER_CERTIFICATE_EXPIRED;
        }
        if (caused(failure, CertPathBuilderException.class) || caused(failure, CertificateException.class)) {
            return SefazFailure.SERVER_CHAIN_UNKNOWN;
        }
        // The client's own key failed in the handshake: a token was pulled out, or locked by another program.
        if (caused(failure, ProviderException.class) || caused(failure, InvalidKeyException.class)) {
            return SefazFailure.TOKEN_UNAVAILABLE;
        }
        // A timeout while connecting is a kind of timeout too, but says that nobody is there.
        if (caused(failure, ConnectException.class)
                || caused(failure, UnknownHostException.class)
                || caused(failure, UnresolvedAddressException.class)
                || caused(failure, NoRouteToHostException.class)
                || caused(failure, HttpConnectTimeoutException.class)) {
            return SefazFailure.NO_NETWORK;
        }
        if (caused(failure, HttpTimeoutException.class)) {
            return SefazFailure.TIMEOUT;
        }
        return caused(failure, SSLException.class) && alert(failure)
                ? SefazFailure.CERTIFICATE_NOT_ACCEPTED
                : SefazFailure.CONNECTION_LOST;
    }

    /** The innermost words: what the operator's support can look up. */
    static String detail(IOException failure) {
        return chain(failure)
                .map(each -> String.valueOf(each.getMessage()))
                .filter(text -> !text.equals("null"))
                .reduce((first, last) -> last)
                .orElse(failure.getClass().getSimpleName());
    }

    /** The server's side ended the handshake with a TLS alert: "Received fatal alert: bad_certificate". */
    private static boolean alert(Throwable failure) {
        return chain(failure)
                .map(each -> String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains("fatal alert")
                        && (text.contains("cert")
                                || text.contains("handshake_failure")
                                || text.contains("unknown_ca")
                                || text.contains("access_denied")));
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        return chain(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause);
    }
}
