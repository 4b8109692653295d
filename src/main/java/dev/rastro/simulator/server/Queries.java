package dev.rastro.simulator.server;

import dev.rastro.dfe.TsvTable;
import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.Xml;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Consulta protocolo and status do serviço of NF-e, CT-e and MDF-e (table {@code queries.tsv}). */
final class Queries {
    private static final String VERSION = "TREINO-1.0";
    private static final String CANCELLATION = "110111";

    private final Archive archive;
    private final SimulatorClock clock;
    private final List<TsvTable.Row> kinds =
            TsvTable.load(Queries.class, "queries.tsv").rows();

    Queries(Archive archive, SimulatorClock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /** The root elements of the questions that are answered here. */
    List<String> questions() {
        return kinds.stream().map(kind -> kind.text("question")).toList();
    }

    Reply answer(String root, Question question, String asker) {
        TsvTable.Row kind = kinds.stream()
                .filter(each -> each.text("question").equals(root))
                .findFirst()
                .orElseThrow();
        return kind.text("kind").equals("status") ? status(kind, question, asker) : situation(kind, question, asker);
    }

    private Reply situation(TsvTable.Row kind, Question question, String asker) {
        String key = question.text(kind.text("key"));
        IssuedDocument document = archive.document(key)
                .filter(found -> found.family().name().equals(kind.text("family")))
                .orElse(null);
        Verdict verdict = verdict(key, document);
        String status = verdict.status();
        boolean nfe = kind.text("family").equals("NFE");
        String body = element("tpAmb", question.text("tpAmb"))
                + element("verAplic", VERSION)
                + element("cStat", status)
                + element("xMotivo", verdict.text())
                + element("cUF", key.substring(0, Math.min(2, key.length())))
                + (nfe ? element("dhRecbto", Moments.now(clock)) + element("chNFe", key) : "")
                + (document == null ? "" : protocol(kind, key, document) + events(kind, key));
        return wrapped(kind, status, asker + "/SITUATION/" + question.text("tpAmb"), body);
    }

    private record Verdict(String status, String text) {}

    private Verdict verdict(String key, @Nullable IssuedDocument document) {
        if (document == null) {
            return new Verdict("217", "Rejeicao: Documento nao consta na base de dados da SEFAZ");
        }
        boolean cancelled = archive.events(key).stream()
                .anyMatch(event -> event.order().type().equals(CANCELLATION));
        return cancelled ? new Verdict("101", "Cancelamento homologado") : new Verdict("100", "Autorizado o uso");
    }

    /** Each as its file has it, without the declaration that a file begins with. */
    private String events(TsvTable.Row kind, String key) {
        String begin = kind.find("eventIn")
                .map(name -> "<" + name + " versao=\"" + kind.text("version") + "\">")
                .orElse("");
        String end = kind.find("eventIn").map(name -> "</" + name + ">").orElse("");
        return archive.events(key).stream()
                .map(event -> begin + event.xml().replaceFirst("^<\\?xml[^>]*>\\s*", "") + end)
                .collect(Collectors.joining());
    }

    private static String protocol(TsvTable.Row kind, String key, IssuedDocument document) {
        String name = kind.text("protocol");
        return "<" + name + " versao=\"" + kind.text("version") + "\"><infProt>"
                + element("tpAmb", document.environment()) + element("verAplic", VERSION)
                + element(kind.text("key"), key)
                + element("dhRecbto", Xml.time(document.registeredAt()))
                + element("nProt", document.protocol()) + element("digVal", document.digest())
                + element("cStat", "100") + element("xMotivo", "Autorizado o uso") + "</infProt></" + name + ">";
    }

    private Reply status(TsvTable.Row kind, Question question, String asker) {
        String uf = question.has("cUF") ? question.text("cUF") : "43";
        String body = element("tpAmb", question.text("tpAmb"))
                + element("verAplic", VERSION)
                + element("cStat", "107")
                + element("xMotivo", "Servico em Operacao")
                + element("cUF", uf)
                + element("dhRecbto", Moments.now(clock));
        return wrapped(kind, "107", asker + "/STATUS/" + question.text("tpAmb"), body);
    }

    private static Reply wrapped(TsvTable.Row kind, String status, String stream, String body) {
        String result = kind.text("result");
        String root = kind.text("answer");
        return new Reply(
                status,
                kind.text("kind"),
                stream,
                "",
                "<" + result + " xmlns=\"" + kind.text("wsdl") + "\"><" + root + " xmlns=\"" + kind.text("namespace")
                        + "\" versao=\"" + kind.text("version") + "\">" + body + "</" + root + "></" + result + ">");
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + text + "</" + name + ">";
    }
}
