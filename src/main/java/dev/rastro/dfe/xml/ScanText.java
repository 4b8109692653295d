package dev.rastro.dfe.xml;

import java.util.EnumMap;
import java.util.Map;

/** Reasons in the operator's words: the cause and the next step. */
final class ScanText {
    private static final Map<ScanProblem, String> TEXTS = new EnumMap<>(Map.of(
            ScanProblem.EMPTY,
            "O arquivo está vazio. Peça-o novamente a quem o enviou.",
            ScanProblem.NOT_XML,
            "O conteúdo não é XML. Confira se o arquivo é mesmo o XML do documento (e não o PDF, por exemplo).",
            ScanProblem.DTD_FORBIDDEN,
            "O XML declara um DTD ou entidades, o que nenhum documento fiscal faz e pode ser um ataque. Não foi aberto.",
            ScanProblem.LIMIT_EXCEEDED,
            "O XML passa dos limites de tamanho ou profundidade de um documento fiscal (%s). Não foi aberto.",
            ScanProblem.INVALID_ENCODING,
            "Há bytes inválidos para a codificação do XML (%s). Peça o original; este ficou guardado na quarentena.",
            ScanProblem.MALFORMED,
            "O XML está malformado (%s). Peça o original; este ficou guardado na quarentena.",
            ScanProblem.KEY_MISSING,
            "O documento não traz uma chave de acesso (%s). Só se guarda na quarentena até haver o documento autorizado.",
            ScanProblem.SERVICE_MESSAGE,
            "É uma mensagem de serviço (%s), sem documento nem evento. Não há o que mostrar na lista.",
            ScanProblem.FRAGMENT,
            "É só uma parte de um documento ou evento (%s). Importe o arquivo inteiro.",
            ScanProblem.UNKNOWN_ROOT,
            "O Rastro não conhece este tipo de XML (%s). Fica guardado; uma atualização poderá entendê-lo."));

    private ScanText() {}

    static ScanResult.Unrecognised because(ScanProblem problem, String detail) {
        return new ScanResult.Unrecognised(problem, String.format(TEXTS.getOrDefault(problem, "%s"), detail));
    }
}
