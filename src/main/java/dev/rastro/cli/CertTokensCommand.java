package dev.rastro.cli;

import dev.rastro.dfe.trust.CertificateOwner;
import dev.rastro.sefaz.certificate.OwnerReader;
import dev.rastro.sefaz.certificate.token.Token;
import dev.rastro.sefaz.certificate.token.TokenCatalog;
import dev.rastro.sefaz.certificate.token.TokenCertificate;
import dev.rastro.sefaz.certificate.token.TokenKeys;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists tokens without a PIN; with one only for a slot that is named, since a PIN given to another token costs a try. */
@Command(name = "tokens", description = "Mostra os tokens A3 conectados e as referências dos seus certificados.")
final class CertTokensCommand implements Callable<Integer> {
    @Option(
            names = "--library",
            required = true,
            paramLabel = "BIBLIOTECA",
            description = "Biblioteca PKCS#11 do fabricante do token (.so, .dll ou .dylib, de 64 bits).")
    Path library;

    @Option(
            names = "--slot",
            paramLabel = "N",
            description = "Só este slot, com o PIN: para tokens que escondem os certificados.")
    @Nullable
    Long slot;

    @Option(
            names = "--password-env",
            paramLabel = "NOME",
            description = "Variável de ambiente com o PIN (padrão: RASTRO_CERT_PASSWORD).")
    String passwordVariable = "RASTRO_CERT_PASSWORD";

    @Option(names = "--json", description = "Responde em JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            List<Map<String, @Nullable Object>> shapes = new ArrayList<>();
            for (Token token : new TokenCatalog().tokens(library)) {
                if (slot == null || token.slot() == slot) {
                    shapes.add(shape(token, slot == null ? token.certificates() : hidden(token)));
                }
            }
            if (shapes.isEmpty()) {
                throw new SefazException(SefazFailure.TOKEN_UNAVAILABLE, library.toString(), null, null);
            }
            print(shapes);
            return ExitCode.OK;
        } catch (SefazException e) {
            if (json) {
                String code = e.failure().code();
                Json.print(out(), Json.object("error", Json.object("code", code, "reason", Failures.sentences(e))));
            } else {
                spec.commandLine()
                        .getErr()
                        .println(Failures.sentences(e) + " [" + e.failure().code() + "]");
            }
            return ExitCode.NOT_DONE;
        }
    }

    private List<TokenCertificate> hidden(Token token) throws SefazException {
        SefazFailure obstacle = switch (token.pin()) {
            case LOCKED -> SefazFailure.PIN_LOCKED;
            case LAST_TRY -> SefazFailure.PIN_LAST_TRY;
            case UNTROUBLED -> SefazFailure.PIN_WRONG;
        };
        char[] pin = token.pin() == Token.Pin.UNTROUBLED
                ? new EnvironmentPasswords(passwordVariable, new TypedPasswords()).password(token.label())
                : null;
        if (pin == null) {
            throw new SefazException(obstacle, token.label(), null, null);
        }
        try {
            return new TokenKeys().certificates(library, token.slot(), pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private Map<String, @Nullable Object> shape(Token token, List<TokenCertificate> certificates) {
        List<Map<String, @Nullable Object>> shapes = new ArrayList<>();
        for (TokenCertificate each : certificates) {
            CertificateOwner owner;
            try {
                owner = OwnerReader.read(each.certificate());
            } catch (SefazException e) {
                // The authorities that issued it are in the token too, and belong to no company.
                continue;
            }
            String serial = each.certificate().getSerialNumber().toString(16);
            Map<String, @Nullable Object> shape =
                    Json.object("alias", each.alias(), "owner", owner.name(), "taxId", owner.taxId(), "serial", serial);
            shape.putAll(
                    CertListCommand.validity(each.certificate().getNotAfter().toInstant()));
            shape.put("reference", "pkcs11:" + library + ";serial=" + serial);
            shapes.add(shape);
        }
        return Json.object(
                "slot",
                token.slot(),
                "label",
                token.label(),
                "serial",
                token.serial(),
                "pin",
                token.pin().name(),
                "certificates",
                shapes);
    }

    private void print(List<Map<String, @Nullable Object>> shapes) {
        if (json) {
            Json.print(out(), shapes);
            return;
        }
        for (Map<String, @Nullable Object> token : shapes) {
            out().printf(
                            "slot %s  %s  série %s%s%n",
                            token.get("slot"), token.get("label"), token.get("serial"), pinText(token));
            if (token.get("certificates") instanceof List<?> certificates) {
                if (certificates.isEmpty()) {
                    out().println("  Nenhum certificado visível sem PIN: use --slot " + token.get("slot") + ".");
                }
                for (Object each : certificates) {
                    printCertificate(each);
                }
            }
        }
    }

    private static String pinText(Map<String, @Nullable Object> token) {
        return Token.Pin.UNTROUBLED.name().equals(token.get("pin")) ? "" : "  PIN: " + token.get("pin");
    }

    private void printCertificate(Object each) {
        if (each instanceof Map<?, ?> certificate) {
            out().printf(
                            "  %s  %s  %s dias, até %s%n    %s%n",
                            certificate.get("taxId"),
                            certificate.get("owner"),
                            certificate.get("daysLeft"),
                            certificate.get("validUntil"),
                            certificate.get("reference"));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
