package dev.rastro.sefaz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionStatusTest {
    private final DistributionStatus statuses = new DistributionStatus();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            137 | Nenhum documento localizado                                                       | NOTHING
            138 | Documento(s) localizado(s)                                                        | FOUND
            656 | Rejeicao: Consumo Indevido (Deve ser utilizado o ultNSU nas solicitacoes subsequentes. Tente apos 1 hora) | ABUSE_SEQUENCE
            656 | Rejeição: Consumo Indevido (Ultrapassou o limite de 20 consultas por hora)        | ABUSE_TWENTY
            656 | Rejeicao: Consumo Indevido (Deve aguardar 1 hora para efetuar nova solicitacao)   | ABUSE_WAIT
            656 | Rejeicao: Consumo Indevido                                                        | ABUSE_OTHER
            593 | CNPJ-Base consultado difere do CNPJ-Base do Certificado Digital                   | REFUSED
            108 | Servico Paralisado Momentaneamente                                                | PAUSED
            640 | CNPJ/CPF do interessado nao possui permissao para consultar esta NF-e             | UNAVAILABLE
            """)
    void theTextTellsTheKindsOfUndueConsumptionApart(String status, String message, DistributionOutcome outcome) {
        assertThat(statuses.outcome(status, message)).isEqualTo(outcome);
    }
}
