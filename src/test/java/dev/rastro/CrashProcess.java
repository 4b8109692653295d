package dev.rastro;

import dev.rastro.log.LogAdvanced;
import java.nio.file.Path;

/**
 * The command line as a program of its own, to be killed. It says when it was loaded ("ready"), when the data folder is open
 * ("open"), what is committed as soon as it is ("committed" and the log's position), and how it ended.
 */
final class CrashProcess {
    private CrashProcess() {}

    /** Arguments: data folder, command. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        String[] command = new String[arguments.length + 1];
        System.arraycopy(arguments, 1, command, 0, arguments.length - 1);
        command[arguments.length - 1] = "--home";
        command[arguments.length] = home.toString();
        var line = CommandRun.line(
                path -> {
                    OpenWorkspace workspace = OpenWorkspace.open(home);
                    workspace
                            .bus()
                            .subscribe(
                                    LogAdvanced.class,
                                    message -> System.out.println("committed " + message.position()));
                    System.out.println("open");
                    return workspace;
                },
                home);
        System.out.println("ready");
        System.out.println("done " + line.execute(command));
        System.exit(0);
    }
}
