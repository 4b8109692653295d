package dev.rastro.desktop.printing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A mail program that only remembers what it was given. */
public final class OpenedMail implements MailProgram {
    public final List<Path> drafts = new ArrayList<>();
    public final List<URI> links = new ArrayList<>();

    /** Whether it takes files. */
    public boolean takesFiles = true;

    /** Whether it is there at all. */
    public boolean there = true;

    @Override
    public void open(Path eml) throws IOException {
        if (!takesFiles || !there) {
            throw new IOException("No program for .eml");
        }
        drafts.add(eml);
    }

    @Override
    public void compose(URI mailto) throws IOException {
        if (!there) {
            throw new IOException("No mail program");
        }
        links.add(mailto);
    }
}
