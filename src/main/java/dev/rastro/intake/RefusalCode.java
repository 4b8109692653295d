package dev.rastro.intake;

import org.jspecify.annotations.Nullable;

/** Why an input was refused before anyone looked for XML in it. The names are a public contract. */
public enum RefusalCode {
    FILE_UNREADABLE("Não foi possível ler o arquivo (%s). Verifique a permissão e tente novamente."),
    FILE_MISSING("O arquivo ou a pasta não existe. Confira o caminho."),
    TOO_LARGE("Maior que o limite de %s MB para um documento. Um DF-e nunca chega a esse tamanho: confira a origem."),
    ARCHIVE_CORRUPT("O arquivo compactado está danificado ou incompleto (%s). Baixe-o ou peça-o novamente."),
    ARCHIVE_UNSUPPORTED("Tipo de arquivo compactado que o Rastro não abre. Descompacte-o e importe a pasta."),
    ARCHIVE_ENCRYPTED("O arquivo compactado exige senha. Descompacte-o e importe a pasta."),
    ARCHIVE_TOO_DEEP("Há arquivos compactados dentro de outros além do limite de %s níveis."),
    ARCHIVE_TOO_MANY_ENTRIES("O arquivo compactado tem mais de %s itens. Divida-o."),
    ARCHIVE_BOMB("O conteúdo expande muito além do normal: parece uma bomba de descompactação e não foi aberto."),
    ENTRY_NAME_UNSAFE("O nome do item dentro do arquivo compactado aponta para fora dele (%s). Item não importado.");

    private final String text;

    RefusalCode(String text) {
        this.text = text;
    }

    /** The reason in the operator's words. */
    public String reason(@Nullable Object detail) {
        return String.format(text, detail);
    }
}
