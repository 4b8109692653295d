package dev.rastro.fuzz;

import dev.rastro.print.profile.NamedProfile;
import dev.rastro.print.profile.ProfileBook;
import dev.rastro.print.profile.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The file of print profiles, which people write too. */
final class PrintProfilesTarget implements FuzzTarget {
    private final ScratchFile file = new ScratchFile(Profiles.FILE);
    private final Profiles profiles = new Profiles(file.folder());

    @Override
    public void read(byte[] input) {
        file.with(input);
        try {
            ProfileBook book = profiles.book();
            for (NamedProfile each : book.profiles()) {
                profiles.ready(each, book.logos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
