package dev.rastro.desktop.printing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** The operator's mail program. A port, because not every platform has one. Not to be called on the screen's thread. */
public interface MailProgram {
    /** Opens a draft in an .eml file; throws where no program takes such files. */
    void open(Path eml) throws IOException;

    /** Begins a mail from a mailto link; throws where there is no mail program. */
    void compose(URI mailto) throws IOException;
}
