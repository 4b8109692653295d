package dev.rastro.print.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** Writes profiles as people read them: what each setting means stands above. */
final class ProfileFileText {
    private static final String HEAD = "head.txt";

    private ProfileFileText() {}

    static String of(ProfileBook book) {
        StringBuilder text = new StringBuilder(head());
        text.append("default = ").append(book.usual()).append('\n');
        text.append("\n[").append(ProfileBook.LOGOS).append("]\n");
        new TreeMap<>(book.logos())
                .forEach((owner, path) ->
                        text.append(owner).append(" = ").append(path).append('\n'));
        for (NamedProfile profile : book.profiles()) {
            text.append("\n[").append(profile.name()).append("]\n");
            for (Setting setting : Setting.values()) {
                text.append((setting.key() + " = " + profile.value(setting)).strip())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String head() {
        try (InputStream in = ProfileFileText.class.getResourceAsStream(HEAD)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + HEAD);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + HEAD, e);
        }
    }
}
