package dev.rastro.desktop.printing;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link MailProgram} of the system: what it has for .eml files and for mailto links. */
public final class SystemMail implements MailProgram {
    private static final long PATIENCE_SECONDS = 20;

    private final String system;

    /** @param system as the property os.name tells it */
    public SystemMail(String system) {
        this.system = system;
    }

    @Override
    public void open(Path eml) throws IOException {
        if (desktop(Desktop.Action.OPEN)) {
            Desktop.getDesktop().open(eml.toFile());
        } else {
            run(eml.toString());
        }
    }

    @Override
    public void compose(URI mailto) throws IOException {
        if (desktop(Desktop.Action.MAIL)) {
            Desktop.getDesktop().mail(mailto);
        } else {
            run(mailto.toString());
        }
    }

    private static boolean desktop(Desktop.Action action) {
        return !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(action);
    }

    /** Where Java knows no desktop, the system's own opener does. */
    private void run(String what) throws IOException {
        String opener = system.startsWith("Mac") ? "open" : system.startsWith("Linux") ? "xdg-open" : "";
        if (opener.isEmpty()) {
            throw new IOException("No program for " + what);
        }
        Process process = new ProcessBuilder(List.of(opener, what)).inheritIO().start();
        try {
            // It ends once the program has begun; one that stays has begun too.
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw new IOException(opener + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
