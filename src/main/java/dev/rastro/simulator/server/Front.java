package dev.rastro.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Takes requests, finds who asks, lets the right service answer, and lets things go wrong as planned. */
final class Front implements HttpHandler {
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final long LATENCY_MILLIS = 150;

    private final Map<String, Function<Asked, Reply>> services;
    private final Map<String, String> taxpayerOfSubject;
    private final FaultPlan faults;
    private final RequestLog log;
    private final ConsumptionRules rules;
    private final SimulatorClock clock;
    private final Adn adn;

    /** A question, who asks it, and what is to go wrong. */
    record Asked(Question question, String asker, Optional<Fault> fault) {}

    /**
     * Makes the front.
     *
     * @param services by the root element of the message
     * @param taxpayerOfSubject CNPJ by the subject of its certificate
     */
    Front(
            Map<String, Function<Asked, Reply>> services,
            Map<String, String> taxpayerOfSubject,
            FaultPlan faults,
            RequestLog log,
            ConsumptionRules rules,
            SimulatorClock clock,
            Adn adn) {
        this.services = services;
        this.taxpayerOfSubject = taxpayerOfSubject;
        this.faults = faults;
        this.log = log;
        this.rules = rules;
        this.clock = clock;
        this.adn = adn;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readNBytes(LARGEST);
            Optional<Fault> fault = faults.next();
            if (fault.filter(Fault::intercepts).isPresent()) {
                note("", "intercepted", "", "", fault);
                send(exchange, 200, "", "", fault.get());
            } else if (exchange.getRequestMethod().equals("GET")) {
                Adn.Json json = adn.answer(exchange.getRequestURI(), asker(exchange), fault);
                note(json.stream(), "DFe", String.valueOf(json.status()), "", fault);
                send(exchange, json.status(), "application/json", json.body(), fault.orElse(null));
            } else {
                Reply reply = answer(new Asked(Question.read(request), asker(exchange), fault));
                note(reply.stream(), reply.kind(), reply.status(), reply.violation(), fault);
                send(exchange, 200, "application/soap+xml", envelope(reply.body()), fault.orElse(null));
            }
        } catch (SAXException e) {
            write(exchange, 400, "text/html", "<html><body>Bad Request: " + e.getMessage() + "</body></html>");
        }
    }

    private void note(String stream, String kind, String status, String violation, Optional<Fault> fault) {
        if (fault.filter(Fault::losesAnswer).isPresent()) {
            rules.unsure(stream);
        }
        log.add(new RequestLog.Request(
                clock.instant(), stream, kind, status, violation.isEmpty() ? null : violation, fault.orElse(null)));
    }

    private static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope"
                + " xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    private Reply answer(Asked asked) throws SAXException {
        for (Map.Entry<String, Function<Asked, Reply>> each : services.entrySet()) {
            if (asked.question().has(each.getKey())) {
                return each.getValue().apply(asked);
            }
        }
        throw new SAXException("unknown service");
    }

    private String asker(HttpExchange exchange) throws IOException {
        Certificate[] chain = ((HttpsExchange) exchange).getSSLSession().getPeerCertificates();
        Principal subject = ((X509Certificate) chain[0]).getSubjectX500Principal();
        return taxpayerOfSubject.getOrDefault(subject.getName(), "");
    }

    private static void send(HttpExchange exchange, int status, String type, String text, @Nullable Fault fault)
            throws IOException {
        if (fault == null) {
            write(exchange, status, type, text);
            return;
        }
        switch (fault) {
            case ANSWER_LOST -> throw new IOException("The connection is cut as planned");
            case TRUNCATED -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(Arrays.copyOf(bytes, bytes.length / 2));
                throw new IOException("The answer is cut short as planned");
            }
            case ERROR_PAGE -> write(exchange, 500, "text/html", "<html><body>Internal Server Error</body></html>");
            case PROXY_PAGE ->
                write(exchange, 403, "text/html", "<!DOCTYPE html><html><body>Acesso bloqueado</body></html>");
            case MALFORMED -> write(exchange, status, type, text.substring(0, text.length() - 10) + "<");
            case LATENCY -> {
                pause();
                write(exchange, status, type, text);
            }
            // The others are in the answer itself.
            default -> write(exchange, status, type, text);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LATENCY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The simulator stops", e);
        }
    }

    private static void write(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
