package dev.rastro.simulator.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Distribution of NF-e (1.01), CT-e (1.00) and MDF-e (1.00) by NSU. */
final class Distribution {
    private static final int PAGE = 50;
    private static final int OFFSET = "-03:00".length();

    private final Archive archive;
    private final ConsumptionRules rules;
    private final SimulatorClock clock;

    Distribution(Archive archive, ConsumptionRules rules, SimulatorClock clock) {
        this.archive = archive;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Answers a question.
     *
     * @param service NFE, CTE or MDFE
     * @param asker CNPJ of the client's certificate
     */
    Reply answer(Question question, String service, String asker, Optional<Fault> fault) {
        String taxpayer = question.has("CNPJ") ? question.text("CNPJ") : question.text("CPF");
        String environment = question.text("tpAmb");
        String id = Archive.streamId(taxpayer, service, environment);
        String kind = question.has("distNSU") ? "distNSU" : question.has("consNSU") ? "consNSU" : "consChNFe";
        Shape shape = new Shape(service, kind, id, environment);
        if (taxpayer.length() == 14 && !taxpayer.regionMatches(0, asker, 0, 8)) {
            return shape.refusal(
                    "593", "Rejeicao: CNPJ-Base consultado difere do CNPJ-Base do Certificado Digital", "");
        }
        if (fault.filter(each -> each == Fault.PAUSED).isPresent()) {
            return shape.refusal("108", "Servico Paralisado Momentaneamente (curto prazo)", "");
        }
        EntryStream stream = archive.stream(taxpayer, service, environment);
        return switch (kind) {
            case "distNSU" -> page(shape, stream, number(question.text("ultNSU")), fault);
            case "consNSU" -> byNsu(shape, stream, number(question.text("NSU")));
            default -> byKey(shape, stream, question.text("chNFe"), taxpayer);
        };
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    private Reply page(Shape shape, EntryStream stream, long last, Optional<Fault> fault) {
        Abuse abuse = rules.page(shape.stream, last);
        if (abuse != null) {
            return shape.abuse(abuse, rules.last(shape.stream));
        }
        if (last > stream.greatest()) {
            return shape.refusal("589", "Rejeicao: Numero do NSU informado superior ao maior NSU da base de dados", "");
        }
        List<Entry> entries =
                rules.inactive(shape.stream) ? List.of() : stream.after(last, PAGE, rules.retainedSince());
        boolean nothing = entries.isEmpty();
        long reached = nothing ? stream.greatest() : entries.getLast().nsu();
        rules.answered(shape.stream, reached, nothing || reached == stream.greatest());
        return nothing
                ? shape.reply("137", "Nenhum documento localizado", reached, stream.greatest(), "", "")
                : shape.reply("138", "Documento(s) localizado(s)", reached, stream.greatest(), "", lot(entries, fault));
    }

    private Reply byNsu(Shape shape, EntryStream stream, long nsu) {
        if (!stream.outdated(nsu, rules.retainedSince())) {
            return single(shape, stream.at(nsu), stream);
        }
        Abuse abuse = rules.single(shape.stream);
        return abuse == null
                ? shape.refusal("632", "Rejeicao: Solicitacao fora de prazo, a NF-e nao esta mais disponivel", "")
                : shape.abuse(abuse, rules.last(shape.stream));
    }

    private Reply single(Shape shape, Optional<Entry> entry, EntryStream stream) {
        Abuse abuse = rules.single(shape.stream);
        if (abuse != null) {
            return shape.abuse(abuse, rules.last(shape.stream));
        }
        long reached = rules.last(shape.stream);
        return entry.map(found -> shape.reply(
                        "138",
                        "Documento localizado",
                        reached,
                        stream.greatest(),
                        "",
                        lot(List.of(found), Optional.empty())))
                .orElseGet(() -> shape.reply("137", "Nenhum documento localizado", reached, stream.greatest(), "", ""));
    }

    private Reply byKey(Shape shape, EntryStream stream, String key, String taxpayer) {
        boolean released = archive.released(taxpayer, key);
        Optional<Entry> entry = stream.about(key, released ? "procNFe" : "resNFe")
                .or(() -> stream.about(key, "procNFe"))
                // Questions by key name no NSU since NT 2014.002 v1.15.
                .map(each -> new Entry(0, each.schema(), each.key(), each.xml()));
        return single(shape, entry, stream);
    }

    private static String lot(List<Entry> entries, Optional<Fault> fault) {
        StringBuilder lot = new StringBuilder("<loteDistDFeInt>");
        for (Lot.Packed each : Lot.pack(entries, fault)) {
            lot.append("<docZip NSU=\"%015d\" schema=\"%s\">".formatted(each.nsu(), each.schema()))
                    .append(each.content())
                    .append("</docZip>");
        }
        return lot.append("</loteDistDFeInt>").toString();
    }

    /** How the answers to one question look. */
    private final class Shape {
        private final String service;
        private final String kind;
        private final String stream;
        private final String environment;

        Shape(String service, String kind, String stream, String environment) {
            this.service = service;
            this.kind = kind;
            this.stream = stream;
            this.environment = environment;
        }

        /** The schemas of CT-e and MDF-e (1.00) take a time without its offset only. */
        private String moment() {
            String now = Moments.now(clock);
            return service.equals("NFE") ? now : now.substring(0, now.length() - OFFSET);
        }

        Reply refusal(String status, String text, String violation) {
            return reply(status, text, 0, 0, violation, "");
        }

        Reply abuse(Abuse abuse, long last) {
            return reply("656", abuse.text(), last, 0, abuse.excused() ? "" : abuse.name(), "");
        }

        Reply reply(String status, String text, long last, long greatest, String violation, String lot) {
            String family = service.toLowerCase(Locale.ROOT);
            String namespace = "http://www.portalfiscal.inf.br/" + family;
            String answer = "<retDistDFeInt xmlns=\"" + namespace + "\" versao=\""
                    + (service.equals("NFE") ? "1.01" : "1.00") + "\"><tpAmb>" + environment
                    + "</tpAmb><verAplic>TREINO-1.0</verAplic><cStat>" + status + "</cStat><xMotivo>" + text
                    + "</xMotivo><dhResp>" + moment() + "</dhResp>"
                    + "<ultNSU>%015d</ultNSU><maxNSU>%015d</maxNSU>".formatted(last, greatest) + lot
                    + "</retDistDFeInt>";
            String method = family + "DistDFeInteresse";
            String name = service.equals("NFE")
                    ? "NFeDistribuicaoDFe"
                    : service.equals("CTE") ? "CTeDistribuicaoDFe" : "MDFeDistribuicaoDFe";
            String wrapped = "<" + method + "Response xmlns=\"" + namespace + "/wsdl/" + name + "\"><" + method
                    + "Result>" + answer + "</" + method + "Result></" + method + "Response>";
            return new Reply(status, kind, stream, violation, wrapped);
        }
    }
}
