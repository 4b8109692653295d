package dev.rastro.cli;

import dev.rastro.sefaz.certificate.PasswordSource;
import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passwords and PINs typed unseen on the terminal. They are never an argument. */
final class TypedPasswords implements PasswordSource {
    @Override
    public char @Nullable [] password(String certificate) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("Senha ou PIN de %s: ", certificate))
                .orElse(null);
    }
}
