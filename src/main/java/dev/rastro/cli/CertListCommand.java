package dev.rastro.cli;

import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.certificate.Credential;
import dev.rastro.sefaz.certificate.KeyHolder;
import dev.rastro.sefaz.certificate.KeyHolders;
import dev.rastro.sefaz.certificate.Validity;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.exchange.SefazException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Mostra os certificados das empresas, onde estão e quantos dias ainda valem.")
final class CertListCommand extends CaptureCommand {
    private static final Map<String, String> KINDS = Map.of(
            KeyHolder.Kind.A1_FILE.name(), "arquivo A1",
            KeyHolder.Kind.A3_TOKEN.name(), "token A3",
            KeyHolder.Kind.WINDOWS.name(), "Windows");

    private final KeyHolders holders = new KeyHolders();

    CertListCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        CaptureServices capture = capture(workspace);
        List<Map<String, @Nullable Object>> shapes = new ArrayList<>();
        for (Company company : capture.companies().all()) {
            shapes.add(shape(capture, company));
        }
        if (json()) {
            Json.print(out(), shapes);
        } else {
            shapes.forEach(shape -> out().println(line(shape)));
        }
        return ExitCode.OK;
    }

    private Map<String, @Nullable Object> shape(CaptureServices capture, Company company) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("taxpayer", company.taxpayer());
        try {
            shape.put("kind", kind(company.certificate()));
            Credential credential = capture.credentials().forTaxpayer(company.taxpayer());
            shape.put("owner", credential.owner().name());
            shape.put("certificate", company.certificate());
            shape.putAll(validity(credential.certificate().getNotAfter().toInstant()));
        } catch (SefazException e) {
            shape.put("certificate", company.certificate());
            shape.put("problem", e.failure().code());
            shape.put("reason", Failures.message(e));
        }
        return shape;
    }

    private @Nullable String kind(@Nullable String reference) throws SefazException {
        return reference == null ? null : holders.of(reference).kind().name();
    }

    /** Until when, how many whole days that is, and the step of warning that is reached. */
    static Map<String, @Nullable Object> validity(Instant end) {
        Instant now = Instant.now();
        OptionalInt warning = Validity.warning(end, now);
        return Json.object(
                "validUntil", LocalDate.ofInstant(end, ZoneId.systemDefault()).toString(),
                "daysLeft", Validity.daysLeft(end, now),
                "warning", warning.isPresent() ? warning.getAsInt() : null);
    }

    /** The words for what {@link #validity} found. */
    static String validityText(Map<String, @Nullable Object> shape) {
        Object days = shape.get("daysLeft");
        String until = days + " dias, até " + shape.get("validUntil");
        return Integer.valueOf(0).equals(shape.get("warning"))
                ? "VENCIDO em " + shape.get("validUntil")
                : shape.get("warning") == null
                        ? until
                        : "RENOVE: vence em menos de " + shape.get("warning")
                                + (Integer.valueOf(1).equals(shape.get("warning")) ? " dia (" : " dias (") + until
                                + ")";
    }

    private static String line(Map<String, @Nullable Object> shape) {
        String kind = KINDS.getOrDefault(Objects.toString(shape.get("kind"), ""), "nenhum");
        String rest = shape.containsKey("problem")
                ? shape.get("reason") + " [" + shape.get("problem") + "]"
                : validityText(shape) + "  " + shape.get("owner");
        return String.format("%-14s  %-10s  %s", shape.get("taxpayer"), kind, rest)
                + (shape.get("certificate") == null ? "" : "  " + shape.get("certificate"));
    }
}
