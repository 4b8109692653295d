package dev.rastro.vault.open;

import java.util.regex.Pattern;

/** Names in an open vault. */
final class VaultFiles {
    /** There while an export is not finished. */
    static final String UNFINISHED = "INCOMPLETO.txt";

    static final String FACTS = "cofre.json";
    static final String SUMS = "SHA256SUMS";
    static final String ORIGINALS = "originais/";
    static final String LOG = "registro/";
    static final String SCHEMAS = "registro/esquemas/";
    static final String TABLES = "dados/";
    static final String SETTINGS = "configuracao/";
    /** Of the log and the tables. */
    static final String ROWS = ".jsonl";

    private static final Pattern SAFE =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._ -]*){0,8}");
    private static final int LONGEST = 300;

    private VaultFiles() {}

    /** Whether a path from an archive stays below the archive. */
    static boolean safe(String path) {
        return path.length() <= LONGEST && SAFE.matcher(path).matches();
    }
}
