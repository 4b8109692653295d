package dev.rastro;

import dev.rastro.log.LogAdvanced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line as a program of its own, to be killed. It says when it was loaded ("ready"), when the data folder is open
 * ("open"), what is committed as soon as it is ("committed" and the log's position), and how it ended.
 */
final class CrashProcess {
    private CrashProcess() {}

    /** Arguments: data folder, command. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        List<String> command = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        // What makes a folder names it itself.
        if (!command.contains("--home")) {
            command.addAll(List.of("--home", home.toString()));
        }
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
        System.out.println("done " + line.execute(command.toArray(String[]::new)));
        System.exit(0);
    }
}
