package dev.rastro.simulator.server;

/** The three refusals for undue consumption (656), with the texts of the national environment. */
enum Abuse {
    WAIT(
            "Rejeicao: Consumo Indevido (Deve aguardar 1 hora para efetuar nova solicitacao caso nao existam mais documentos"
                    + " a serem pesquisados. Tente apos 1 hora)"),
    SEQUENCE(
            "Rejeicao: Consumo Indevido (Deve ser utilizado o ultNSU nas solicitacoes subsequentes. Tente apos 1 hora)"),
    TWENTY("Rejeicao: Consumo Indevido (Ultrapassou o limite de 20 consultas por hora)");

    private final String text;

    Abuse(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
