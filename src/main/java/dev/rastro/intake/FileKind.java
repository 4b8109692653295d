package dev.rastro.intake;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes; names are not trusted. */
enum FileKind {
    ZIP("PK\003\004", "PK\005\006"),
    GZIP("\037\213"),
    OTHER_ARCHIVE("7z\274\257\047\034", "Rar!", "\3757zXZ", "BZh"),
    OTHER;

    /** Bytes needed to tell. */
    static final int HEAD = 8;

    private final ImmutableList<String> magics;

    FileKind(String... magics) {
        this.magics = ImmutableList.copyOf(magics);
    }

    static FileKind of(byte[] head) {
        String text = new String(head, 0, Math.min(HEAD, head.length), StandardCharsets.ISO_8859_1);
        for (FileKind kind : values()) {
            if (kind.magics.stream().anyMatch(text::startsWith)) {
                return kind;
            }
        }
        return OTHER;
    }
}
