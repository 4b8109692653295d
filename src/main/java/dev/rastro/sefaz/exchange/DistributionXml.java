package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.NsuStream;
import dev.rastro.dfe.TsvTable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes {@code distDFeInt} for each SOAP service (table {@code distribution-services.tsv}). Immutable. */
final class DistributionXml {
    private final Map<String, TsvTable.Row> services =
            TsvTable.load(DistributionXml.class, "distribution-services.tsv").rows().stream()
                    .collect(Collectors.toMap(row -> row.text("service"), row -> row));

    TsvTable.Row service(NsuStream stream) {
        TsvTable.Row row = services.get(stream.service().name());
        if (row == null) {
            throw new IllegalArgumentException("No SOAP service hands out " + stream);
        }
        return row;
    }

    String action(TsvTable.Row service) {
        return service.text("wsdl") + "/" + service.find("wrapper").orElse("mdfeDistDFeInteresse");
    }

    /**
     * The content of the SOAP body.
     *
     * @param ufCode IBGE code of the asking company's UF
     */
    String body(DistributionRequest request, String ufCode) {
        NsuStream stream = request.stream();
        TsvTable.Row service = service(stream);
        String message = service.text("message");
        Optional<String> wrapper = service.find("wrapper");
        String namespace = " xmlns=\"" + service.text("wsdl") + "\"";
        String question = "<distDFeInt xmlns=\"" + service.text("namespace") + "\" versao=\"" + service.text("version")
                + "\"><tpAmb>" + stream.environment().code() + "</tpAmb>"
                + (service.text("uf").equals("yes") ? "<cUFAutor>" + ufCode + "</cUFAutor>" : "")
                + taxpayer(stream.taxpayer()) + what(request) + "</distDFeInt>";
        return wrapper.map(name ->
                        "<" + name + namespace + "><" + message + ">" + question + "</" + message + "></" + name + ">")
                .orElse("<" + message + namespace + ">" + question + "</" + message + ">");
    }

    private static String taxpayer(String id) {
        String name = id.length() == 11 ? "CPF" : "CNPJ";
        return "<" + name + ">" + id + "</" + name + ">";
    }

    private static String what(DistributionRequest request) {
        return switch (request) {
            case DistributionRequest.After after ->
                "<distNSU><ultNSU>" + after.last().padded() + "</ultNSU></distNSU>";
            case DistributionRequest.Single single ->
                "<consNSU><NSU>" + single.nsu().padded() + "</NSU></consNSU>";
            case DistributionRequest.ByKey key ->
                "<consChNFe><chNFe>" + key.key().value() + "</chNFe></consChNFe>";
        };
    }
}
