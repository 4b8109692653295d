package dev.rastro.fuzz;

import dev.rastro.print.profile.LogoRefusedException;
import dev.rastro.print.profile.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A picture that is to become a company's logo. */
final class LogoTarget implements FuzzTarget {
    private final ScratchFile file = new ScratchFile("logo.png");
    private final Profiles profiles = new Profiles(file.folder().resolve("home"));

    @Override
    public void read(byte[] input) {
        try {
            profiles.keepLogo("12345678000195", file.with(input));
        } catch (LogoRefusedException e) {
            // Declared.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
