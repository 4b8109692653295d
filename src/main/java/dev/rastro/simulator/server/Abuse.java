package dev.rastro.simulator.server;

/** The three refusals for undue consumption (656), with the texts of the national environment. */
enum Abuse {
    WAIT(
            "Rejeicao: Consumo Indevido (Deve aguardar 1 hora para efetuar nova solicitacao caso nao existam mais documentos"
                    + " a serem pesquisados. Tente apos 1 hora)"),
    SEQUENCE(
            "Rejeicao: Consumo Indevido (Deve ser utilizado o ultNSU nas solicitacoes subsequentes. Tente apos 1 hora)"),
    /** The same answer to one who cannot know better: the answer before was lost, or another program read on. */
    SEQUENCE_UNKNOWN(SEQUENCE.text),
    TWENTY("Rejeicao: Consumo Indevido (Ultrapassou o limite de 20 consultas por hora)");

    private final String text;

    Abuse(String text) {
        this.text = text;
    }

    /** Whether the one who asked did nothing wrong. */
    boolean excused() {
        return this == SEQUENCE_UNKNOWN;
    }

    String text() {
        return text;
    }
}
