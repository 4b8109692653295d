package dev.rastro.cli;

import dev.rastro.sefaz.certificate.PasswordSource;
import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passwords from an environment variable, or typed unseen on the terminal. They are never an argument. */
final class TypedPasswords implements PasswordSource {
    private final String variable;

    TypedPasswords(String variable) {
        this.variable = variable;
    }

    @Override
    public char @Nullable [] password(String certificate) {
        String set = System.getenv(variable);
        if (set != null) {
            return set.toCharArray();
        }
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("Senha de %s: ", certificate))
                .orElse(null);
    }
}
